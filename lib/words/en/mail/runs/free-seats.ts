import { act, list, say } from "../../../letter.ts";
import type { StaffLetter } from "../../../letters/letters.ts";
import { REQUESTS } from "../../../letters/requests.ts";
import { when } from "../../when.ts";
import { next } from "../next.ts";

/** People fit free seats of open groups that ask before they offer them. */
export const freeSeats: StaffLetter<"free-seats"> = (frame, data) => {
  const people = data.people === 1 ? "1 person fits" : `${data.people} people fit`;
  const groups = data.groups === 1 ? "an open group" : `${data.groups} open groups`;
  return {
    subject: `Free seats: ${people}`,
    preheader: "Nothing goes out until you approve it.",
    blocks: [
      say(`${people} a free seat in ${groups}. Nothing goes out until you approve it.`),
      list(data.caseCodes),
      data.more > 0 ? say(`${data.more} more are in the report.`) : undefined,
      act("Open the report", data.reportHref),
      say(
        `The link works until ${when(data.reportExpiresAt, frame)}. ` +
          `To approve, or to leave somebody out first, sign in. Run: ${data.runId}.`,
      ),
      say("Until you answer, the same proposal is not sent again."),
      ...next([
        ["Approve", REQUESTS.approve(data.runId)],
        ["Leave somebody out first", REQUESTS.adjust(data.runId)],
      ]),
    ],
  };
};
