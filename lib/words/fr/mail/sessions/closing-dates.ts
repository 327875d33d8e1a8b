import { list, say } from "../../../letter.ts";
import type { PersonLetter } from "../../../letters/letters.ts";
import { meets } from "../../when.ts";

/** The ending is announced early, so that it can be a good one. */
export const closingDates: PersonLetter<"closing-dates"> = (frame, data) => ({
  subject: `${data.discreetLabel}\u00a0: les dernières dates`,
  preheader: "Quand cela se termine, et à quoi servent les dernières rencontres.",
  blocks: [
    say(`${data.discreetLabel} touche à sa fin. Il reste ces rencontres\u00a0:`),
    list(data.sessionStarts.map((startsAt) => meets(startsAt, frame))),
    say(
      "Elles servent à regarder en arrière et en avant\u00a0: ce qui a grandi, ce que cela fait de s’arrêter, " +
        "ce qui vous donne envie de dire merci, ce que vous espérez.",
    ),
    say("Une fin peut remuer des choses. Si c’est le cas, dites-le pendant une rencontre, ou répondez à ce message."),
  ],
});
