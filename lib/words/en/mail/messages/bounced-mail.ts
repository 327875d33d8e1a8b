import { facts, say } from "../../../letter.ts";
import type { StaffLetter } from "../../../letters/letters.ts";
import { REQUESTS } from "../../../letters/requests.ts";
import { when } from "../../when.ts";
import { next } from "../next.ts";

/** An address cannot be reached, or its owner called a mail unwanted: nothing more is sent there. */
export const bouncedMail: StaffLetter<"bounced-mail"> = (frame, data) => {
  const code = data.caseCode ?? "unknown";
  return {
    subject: `Case ${code}: our mail does not arrive`,
    preheader: "No more mail goes to this address until a person clears it.",
    blocks: [
      say(
        data.why === "bounced"
          ? "A mail to this person came back: the address does not take mail."
          : "This person, or their provider, marked a mail as unwanted.",
      ),
      facts([
        ["Case", code],
        ["When", when(data.at, frame)],
      ]),
      say(
        "We send nothing more to this address. " +
          "If they gave a phone number and said that calling is safe, please call.",
      ),
      ...next([
        ["Find the case", REQUESTS.applications],
        ["See whether to call", REQUESTS.application],
        ["When we may write again", REQUESTS.decide],
      ]),
    ],
  };
};
