import { link, say } from "../../../letter.ts";
import type { PersonLetter } from "../../../letters/letters.ts";
import { meets } from "../../when.ts";

/** A group will not meet, or no more; the person goes on waiting where they did. */
export const groupOver: PersonLetter<"group-over"> = (frame, data) => {
  const [next] = data.dates;
  return {
    subject: data.wasMember
      ? `${data.discreetLabel} ne continuera pas`
      : `${data.discreetLabel}\u00a0: la place que nous vous gardions`,
    preheader: "Vous gardez votre tour, et nous continuons à chercher pour vous.",
    blocks: [
      say(
        data.wasMember
          ? `Nous sommes désolés\u00a0: ${data.discreetLabel} ne se réunira plus.`
          : `Nous sommes désolés\u00a0: ${data.discreetLabel} n’aura pas lieu. ` +
              "Nous ne pouvons donc pas garder la place que nous vous réservions.",
      ),
      ...(next === undefined
        ? []
        : [say(`Personne ne se réunit le ${meets(next, frame)}, ni après. Les dates disparaissent de votre agenda.`)]),
      say(
        "Cela n’a rien à voir avec vous. Vous êtes de nouveau sur notre liste, à votre tour d’avant, " +
          "et nous cherchons " +
          "un autre groupe pour vous. Vous n’avez rien à faire.",
      ),
      link(
        "Vos jours ou vos heures ont changé\u00a0? Vous pouvez nous le dire ici\u00a0:",
        "Changer mes heures",
        data.availabilityHref,
      ),
      say("Si cela laisse un vide dans votre semaine et que vous voulez parler, répondez à ce message."),
    ],
  };
};
