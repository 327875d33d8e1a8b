import { facts, say } from "../../../letter.ts";
import type { StaffLetter } from "../../../letters/letters.ts";
import { REQUESTS } from "../../../letters/requests.ts";
import { next } from "../next.ts";

/** People who have waited longer than the score rewards: from here on a person looks at them. */
export const staleWaitlist: StaffLetter<"stale-waitlist"> = (_frame, data) => {
  const people = data.waiting === 1 ? "1 person has" : `${data.waiting} people have`;
  return {
    subject: `Waiting list: ${people} waited over ${data.overDays} days`,
    preheader: "Longest first, by case code.",
    blocks: [
      say(`${people} waited for more than ${data.overDays} days. Waiting longer earns them nothing more in the score.`),
      facts(data.longest.map(({ caseCode, waitedDays }) => [caseCode, `${waitedDays} days`])),
      data.more > 0 ? say(`${data.more} more are in the list of applications.`) : undefined,
      say("The newest match report says for each what would help: one more seat, another hour, a new group."),
      ...next([
        ["See the newest reports", REQUESTS.runs],
        ["Ask for a match run", REQUESTS.match],
      ]),
    ],
  };
};
