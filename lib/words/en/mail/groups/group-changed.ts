import { act, say } from "../../../letter.ts";
import type { PersonLetter } from "../../../letters/letters.ts";
import { meets } from "../../when.ts";

/** How it is called, or where it meets, has changed. */
export const groupChanged: PersonLetter<"group-changed"> = (frame, data) => ({
  subject: `${data.discreetLabel}: something has changed`,
  preheader: "What it is from now on.",
  blocks: [
    data.wasLabel === undefined
      ? undefined
      : say(
          `What we called ${data.wasLabel} is called ${data.discreetLabel} from now on. ` +
            "It is the same, with the same people.",
        ),
    data.address
      ? say("It meets at another address from now on. You find it on the page of your next meeting.")
      : undefined,
    data.link
      ? say(
          "There is a new way in from now on: the link you had leads nowhere. You find the new one " +
            "on the page of your next meeting.",
        )
      : undefined,
    ...(data.next === undefined
      ? [say("There is no date at present. Once there is one, its page shows it.")]
      : [
          say(`The next meeting is on ${meets(data.next.startsAt, frame)}.`),
          act("My next meeting", data.next.sessionHref),
        ]),
  ],
});
