import { say } from "../../../letter.ts";
import type { PersonLetter } from "../../../letters/letters.ts";

/** The last mail to somebody who left. */
export const withdrawn: PersonLetter<"withdrawn"> = () => ({
  subject: "C’est fait, comme vous l’avez demandé",
  preheader: "Nous ne vous enverrons plus rien.",
  blocks: [
    say(
      "Vous nous avez demandé d’arrêter, et c’est fait. Si nous vous gardions une place, elle est de nouveau libre. " +
        "Ce message est le dernier.",
    ),
    say("Vous n’avez pas à donner de raison. Si les choses changent, vous pouvez nous réécrire quand vous voulez."),
  ],
});
