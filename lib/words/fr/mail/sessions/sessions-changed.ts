import { heading, list, say } from "../../../letter.ts";
import type { PersonLetter } from "../../../letters/letters.ts";
import { meets } from "../../when.ts";

/** Several sessions at once are cancelled, or at another time. */
export const sessionsChanged: PersonLetter<"sessions-changed"> = (frame, data) => ({
  subject: `${data.discreetLabel}\u00a0: des dates changent`,
  preheader: "Des rencontres sont annulées ou ont lieu à un autre moment.",
  blocks: [
    say(`${data.discreetLabel}\u00a0: des dates changent. Voici tout ce qui est nouveau\u00a0:`),
    ...(data.cancelled.length === 0
      ? []
      : [heading("Annulées"), list(data.cancelled.map((startsAt) => meets(startsAt, frame)))]),
    ...(data.moved.length === 0
      ? []
      : [
          heading("À un autre moment"),
          list(
            data.moved.map(({ was, startsAt }) =>
              was === undefined
                ? `désormais ${meets(startsAt, frame)}`
                : `${meets(was, frame)}\u00a0; désormais ${meets(startsAt, frame)}`,
            ),
          ),
          say(
            "Si vous ne pouvez pas venir à l’une d’elles, son rappel mène à une page où un clic nous le dit. " +
              "Vous gardez votre place.",
          ),
        ]),
    say(
      data.nextStartsAt === undefined
        ? "Nous vous écrirons dès qu’il y aura une autre date. Vous gardez votre place."
        : `La prochaine rencontre est le ${meets(data.nextStartsAt, frame)}. Les autres dates ne changent pas.`,
    ),
  ],
});
