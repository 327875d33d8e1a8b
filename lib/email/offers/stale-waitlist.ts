import type { CaseCode } from "../../domain/ids.ts";
import type { StaffMailFrame } from "../data.ts";
import { facts, type Letter, say } from "../letter.ts";

export type StaleWaitlistData = {
  readonly overDays: number;
  readonly waiting: readonly { readonly caseCode: CaseCode; readonly waitedDays: number }[];
};

const SHOWN = 30;

/** People who have waited longer than the score rewards: from here on a person looks at them. */
export function staleWaitlist(_frame: StaffMailFrame, data: StaleWaitlistData): Letter {
  const longestFirst = data.waiting.toSorted((a, b) => b.waitedDays - a.waitedDays);
  const rest = longestFirst.length - SHOWN;
  const people = longestFirst.length === 1 ? "1 person has" : `${longestFirst.length} people have`;
  return {
    subject: `Waiting list: ${people} waited over ${data.overDays} days`,
    preheader: "Longest first, by case code.",
    blocks: [
      say(`${people} waited for more than ${data.overDays} days. Waiting longer earns them nothing more in the score.`),
      facts(longestFirst.slice(0, SHOWN).map(({ caseCode, waitedDays }) => [caseCode, `${waitedDays} days`])),
      rest > 0 ? say(`${rest} more are in the list of applications.`) : undefined,
      say("The newest match report says for each what would help: one more seat, another hour, a new group."),
    ],
  };
}
