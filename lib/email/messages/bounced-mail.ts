import type { CaseCode } from "../../domain/ids.ts";
import type { Instant } from "../../time/instant.ts";
import { when } from "../../words/when.ts";
import type { StaffMailFrame } from "../data.ts";
import { facts, type Letter, say } from "../letter.ts";

export type BouncedMailData = {
  readonly caseCode: CaseCode | undefined;
  readonly why: "bounced" | "complained";
  readonly at: Instant;
};

/** An address cannot be reached, or its owner called a mail unwanted: nothing more is sent there. */
export function bouncedMail(frame: StaffMailFrame, data: BouncedMailData): Letter {
  const code = data.caseCode ?? "unknown";
  return {
    subject: `Case ${code}: mail does not arrive`,
    preheader: "No more mail goes to this address until a person clears it.",
    blocks: [
      say(
        data.why === "bounced"
          ? "A mail to this person came back: the address does not take mail."
          : "This person, or their provider, marked a mail as unwanted.",
      ),
      facts([
        ["Case", code],
        ["When", when(data.at, { locale: "en-GB", timeZone: frame.timeZone })],
      ]),
      say("We send no more to this address. If they gave a phone number and said that calling is safe, please call."),
    ],
  };
}
