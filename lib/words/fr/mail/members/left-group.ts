import { link, say } from "../../../letter.ts";
import type { PersonLetter } from "../../../letters/letters.ts";

/** They left one group, and stay on the list. */
export const leftGroup: PersonLetter<"left-group"> = (_frame, data) => ({
  subject: `${data.discreetLabel}\u00a0: c’est fait, comme vous l’avez demandé`,
  preheader: "Vous gardez votre tour, et nous continuons à chercher pour vous.",
  blocks: [
    say(
      `Vous avez quitté ${data.discreetLabel}, et nous ne vous enverrons plus rien à ce sujet. ` +
        "Vous n’avez pas à donner de raison.",
    ),
    say("Vous restez sur notre liste, vous gardez votre tour, et nous cherchons un autre groupe pour vous."),
    link(
      "Vos jours ou vos heures ont changé\u00a0? Vous pouvez nous le dire ici\u00a0:",
      "Changer mes heures",
      data.availabilityHref,
    ),
  ],
});
