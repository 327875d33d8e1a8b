import { CaseCode, GroupId } from "../../../lib/domain/ids.ts";
import type { DemandProposal } from "../../../lib/domain/runs/match-result.ts";
import type {
  GroupNotes,
  GroupReasons,
  PlacedReasons,
  UnplacedReasons,
} from "../../../lib/domain/runs/outcome-reason.ts";
import type { Violations } from "../../../lib/domain/runs/violation.ts";
import type { Sentences } from "./samples.ts";

const group = "Circle 1";
const caseCode = CaseCode.parse("C-0000-0001");
const other = CaseCode.parse("C-0000-0002");
const groupId = GroupId.parse(`grp_${"0".repeat(25)}1`);
const about = { caseCode, group };
const counts = { said: 9, counted: 5 };

export const PLACED: Sentences<PlacedReasons> = {
  placed: [
    [
      {
        group,
        fit: 870,
        because: [
          { code: "main-theme", facts: { theme: "grief" } },
          { code: "all-good-hours" },
          { code: "meets-online" },
        ],
        though: { code: "unwished-format", facts: { wished: "process", format: "support_skills" } },
        better: { group: "Circle 2", fit: 912 },
      },
      "Placed in Circle 1, fit 870 of 1000: grief is their main theme, every meeting falls in their good hours and " +
        "it meets online, as they wish or accept, though they prefer process to support skills (Circle 2 would fit " +
        "better: 912).",
    ],
    [{ group, fit: 40, because: [] }, "Placed in Circle 1, fit 40 of 1000: it is the place that was left."],
  ],
  pinned: [
    [
      { group, fit: 650, because: [{ code: "any-format" }] },
      "Pinned by a coordinator to Circle 1, fit 650 of 1000: they have no preference for a format.",
    ],
  ],
};

export const UNPLACED: Sentences<UnplacedReasons> = {
  excluded: [[undefined, "A coordinator left them out of this run."]],
  "no-group-in-run": [[undefined, "No group takes people in this run."]],
  "no-group-fits": [
    [
      { group, broken: { code: "declined" }, more: [] },
      "No group fits: the nearest, Circle 1, is one they have declined, or whose offer they left unanswered.",
    ],
    [
      { group, broken: { code: "has-met" }, more: ["language"] },
      "No group fits: the nearest, Circle 1, is closed and has already met (and 1 more rule: language).",
    ],
    [
      { group, broken: { code: "has-met" }, more: ["language", "every-session"] },
      "No group fits: the nearest, Circle 1, is closed and has already met (and 2 more rules: language, not free at " +
        "every meeting).",
    ],
  ],
  "partner-left-out": [[{ other }, "They are kept together with C-0000-0002, and no group has a place for both."]],
  "kept-apart": [
    [{ group, other }, "Circle 1 has a seat left, but C-0000-0002 is placed in it, from whom they are kept apart."],
  ],
  "would-be-alone": [
    [
      { group, attribute: "gender" },
      "Circle 1 has a seat left, but they would be the only one there with their gender.",
    ],
  ],
  "does-not-start": [
    [
      { group, shortfall: { missing: 2, minimum: 3 } },
      "They fit Circle 1, which does not start: it is two short of its minimum of 3.",
    ],
    [
      { group, shortfall: { missing: 0, minimum: 3 } },
      "They fit Circle 1, which does not start: those who fit it are worth more elsewhere, and without them it is " +
        "short of its minimum of 3.",
    ],
  ],
  "no-free-seat": [
    [{ groups: 1, group }, "They fit Circle 1, which has no free seat."],
    [{ groups: 3 }, "They fit 3 groups, none of which has a free seat."],
  ],
  "others-waited-longer": [
    [
      { groups: 1, group, days: 18 },
      "They fit Circle 1, and every seat there went to people who have waited at least as long (18 days).",
    ],
  ],
  "others-fit-better": [
    [{ groups: 1, group }, "They fit Circle 1, and every seat there went to people who fit it at least as well."],
  ],
  "more-are-served": [
    [{ groups: 2 }, "They fit 2 groups, and every seat there went to others, so that more people are served in all."],
  ],
};

export const GROUPS: Sentences<GroupReasons> = {
  full: [
    [{ placed: 1, eligible: 4 }, "Full: 1 person placed of 4 who fit it."],
    [{ placed: 3, eligible: 4 }, "Full: 3 people placed of 4 who fit it."],
  ],
  "seats-left": [
    [{ placed: 3, left: 1, eligible: 4 }, "3 people placed and 1 seat left; 4 fit it in all."],
    [{ placed: 1, left: 2, eligible: 1 }, "1 person placed and 2 seats left; 1 fit it in all."],
  ],
  "below-minimum": [
    [{ shortfall: { missing: 3, minimum: 4 } }, "Does not start: it is three short of its minimum of 4."],
    [
      { shortfall: { missing: 3, minimum: 4 }, otherTime: { start: "19:00", people: 4 } },
      "Does not start: it is three short of its minimum of 4; four people fit if it met at 19:00.",
    ],
  ],
  "nobody-fits": [
    [{}, "Nobody who waits fits it."],
    [{ otherTime: { start: "19:00", people: 1 } }, "Nobody who waits fits it; one person fits if it met at 19:00."],
  ],
};

export const NOTES: Sentences<GroupNotes> = {
  "lone-holders": [
    [{ people: 1, attribute: "gender" }, "One person is the only one in it with their gender."],
    [{ people: 2, attribute: "gender" }, "Two people are each the only one in it with their gender."],
  ],
  "many-quiet": [[{ quiet: 2, of: 3 }, "2 of the 3 who said mostly listen."]],
  "one-speaks-early": [[undefined, "Only one person speaks early."]],
  "nobody-speaks-early": [[undefined, "Nobody speaks early."]],
};

export const PROPOSAL: DemandProposal = {
  theme: "grief",
  language: "es",
  format: "support_skills",
  entry: "closed",
  slot: { day: "Tuesday", startUtc: "18:00" },
  wouldPlace: 6,
  ofUnplaced: 7,
  others: 1,
};

export const FOUND: Sentences<Violations> = {
  "not-once": [[{ caseCode, times: 0 }, "C-0000-0001 appears 0 times in the result, not once."]],
  "not-in-pool": [[{ caseCode }, "C-0000-0001 is in the result and not in the pool."]],
  "placed-twice": [[{ caseCodes: [caseCode, other] }, "C-0000-0001 and C-0000-0002 are one person, placed twice."]],
  "unknown-group": [[{ caseCode, groupId }, `C-0000-0001 is placed in ${groupId}, which takes nobody in this run.`]],
  "rule-broken": [[{ ...about, rule: "fee" }, "C-0000-0001 in Circle 1 breaks a rule: fee."]],
  "over-capacity": [[{ group, seats: 3, placed: 4 }, "Circle 1 has 3 seats to fill, and 4 people are placed in it."]],
  "below-minimum": [[{ group, people: 1, minimum: 2 }, "Circle 1 would start with 1, below its minimum of 2."]],
  "pair-parted": [[{ caseCode, other }, "C-0000-0001 and C-0000-0002 are kept together, and are not in one group."]],
  "pair-joined": [[{ caseCode, other }, "C-0000-0001 and C-0000-0002 are kept apart, and are in one group."]],
  "pin-ignored": [[{ caseCode, groupId }, `C-0000-0001 is pinned to ${groupId}, and is not placed there.`]],
  "pin-mismarked": [[{ caseCode }, "C-0000-0001 is wrongly marked as pinned or not."]],
  "only-one": [[{ ...about, attribute: "gender" }, "C-0000-0001 would be the only one in Circle 1 with their gender."]],
  "fit-not-sum": [[{ ...about, ...counts }, "C-0000-0001 in Circle 1: the fit is 9, and its parts add up to 5."]],
  "parts-not-whole": [[{ ...about, of: 900 }, "C-0000-0001 in Circle 1: the parts are out of 900 points in all."]],
  "part-of-wrong-weight": [
    [{ ...about, part: "theme", ...counts }, "C-0000-0001 in Circle 1: theme is out of 9, and its weight makes it 5."],
  ],
  "part-of-wrong-points": [
    [
      { ...about, part: "waiting", ...counts },
      "C-0000-0001 in Circle 1: waiting is given 9 points, and the answers make it 5.",
    ],
  ],
  "part-missing": [[{ ...about, part: "format" }, "C-0000-0001 in Circle 1: format is not among the parts."]],
  "wrong-wait": [[{ caseCode, ...counts }, "C-0000-0001 has waited 5 days, not 9."]],
  "wrong-objective": [[undefined, "The result is of another objective than was asked for."]],
  "wrong-number-placed": [[counts, "The number placed is given as 9, and is 5."]],
  "wrong-waiting-served": [[counts, "The days of waiting served are given as 9, and are 5."]],
  "wrong-total-fit": [[counts, "The total fit is given as 9, and is 5."]],
  "same-other-objective": [[undefined, "The comparison has the same objective as the result."]],
  "optimal-with-gap": [[{ gap: 0.1 }, "The result is called optimal with a gap of 0.1."]],
  "negative-gap": [[{ gap: -0.1 }, "The gap is negative: -0.1."]],
  "past-bound": [[{ fit: 9, bound: 5 }, "The total fit of 9 passes the bound of 5."]],
  "group-missing": [[{ group }, "Circle 1 is missing from the result."]],
  "wrong-group-placed": [[{ group, ...counts }, "Circle 1 is said to get 9 people, and gets 5."]],
  "wrong-group-seats": [[{ group, ...counts }, "Circle 1 is said to have 9 seats, and has 5."]],
  "wrong-group-members": [[{ group, ...counts }, "Circle 1 is said to have 9 members, and has 5."]],
  unfair: [
    [
      { ...about, other },
      "C-0000-0001 has waited longer than C-0000-0002, fits Circle 1 at least as well, and was left out.",
    ],
  ],
  assignment: [
    [{ kind: "wrong_total", culprits: [] }, "The solver's own check found wrong_total."],
    [{ kind: "unfair", culprits: [caseCode, group] }, "The solver's own check found unfair: C-0000-0001, Circle 1."],
  ],
};
