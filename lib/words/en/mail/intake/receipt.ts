import { capital } from "../../../capital.ts";
import { act, type Block, facts, say } from "../../../letter.ts";
import type { PersonMailFrame } from "../../../letters/frame.ts";
import type { ReceiptData } from "../../../letters/intake.ts";
import type { PersonLetter } from "../../../letters/letters.ts";
import { staffedHours } from "../../staffed-hours.ts";
import { when } from "../../when.ts";

/** Sent on submitting: the address is confirmed first, and the wait is spoken of honestly. */
export const receipt: PersonLetter<"receipt"> = (frame, data) => ({
  subject: "Please confirm your address",
  preheader: "One step for you, then it is our turn.",
  greetByName: false,
  blocks: [
    say("Thank you for writing to us. What you sent has arrived."),
    say("Please confirm that this address is yours, so that nobody else can act for you."),
    ...(data.several.length === 0 ? [act("Confirm my address", data.verifyHref)] : each(data.several, frame)),
    say(
      `The link works until ${when(data.verifyBy, frame)}. ` +
        "If it wasn't you who wrote to us, you don't need to do anything.",
    ),
    say(data.awaitingPerson ? READ_FIRST : waiting(data.usualWaitDays)),
    facts([
      ...(data.several.length === 0 ? [["Your case code", data.caseCode] as const] : []),
      ["When we are here", capital(staffedHours(data.staffed, frame.now, frame))],
    ]),
    say("We are not an emergency service. If you need help now, the numbers below answer."),
  ],
});

const READ_FIRST = "First, somebody from our team reads what you wrote, and then gets in touch with you.";

function waiting(days: number | undefined): string {
  if (days === undefined) {
    return (
      "Then we look for a group that suits you. " +
      "We cannot say yet how long that takes; we will write to you as soon as there is one."
    );
  }
  const usual = days === 1 ? "a day" : `${days} days`;
  return `Then we look for a group that suits you. Lately it has taken about ${usual}. It can be sooner, or later.`;
}

function each(several: ReceiptData["several"], frame: PersonMailFrame): readonly Block[] {
  return [
    say(SEVERAL),
    ...several.map(({ caseCode, at, verifyHref }) => act(`Confirm ${caseCode}, sent ${when(at, frame)}`, verifyHref)),
  ];
}

const SEVERAL =
  "Several applications came with this address within an hour. Confirm the one that is yours, if one " +
  "is; the code is the one you were shown when you sent it.";
