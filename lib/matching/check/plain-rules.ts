import type { Candidate, MatchGroup, MatchInput } from "../../domain/runs/match-input.ts";
import type { RuleName } from "../../domain/runs/rule-name.ts";
import { localParts } from "../../time/wall-clock.ts";
import { distanceKm } from "../distance.ts";
import { themeShare } from "./plain-fit.ts";
import { canAttendAll, storedAhead } from "./plain-time.ts";
import { isTheirs, writtenIn } from "./plain-values.ts";

type PlainRule = (candidate: Candidate, group: MatchGroup, input: MatchInput) => boolean;

/** Every hard rule once more, read from the field's words and sharing no code with `eligibility/`. */
export const PLAIN_RULES: Readonly<Record<RuleName, PlainRule>> = {
  adult: ({ answers }) => answers.adultConfirmed === true,
  language: ({ answers }, group) =>
    answers.languages.some((own) => group.languages.some((its) => base(own) === base(its))),
  country: ({ answers }, { eligibility }) =>
    eligibility.countries === undefined || eligibility.countries.some((code) => code === answers.country),
  licence: isLicensedFor,
  modality: ({ answers }, group) => ["either", group.modality].includes(answers.modality),
  travel: ({ answers }, group) => {
    if (group.modality === "virtual") return true;
    if (answers.area === undefined || answers.maxTravelKm === undefined || group.place === undefined) return false;
    return distanceKm(answers.area, group.place.area) <= answers.maxTravelKm;
  },
  role: ({ answers }, group) =>
    group.roleAllowed.length === 0 || group.roleAllowed.some((allowed) => allowed === answers.role),
  "age-band": ({ answers }, { eligibility }) =>
    eligibility.ageBands === undefined || eligibility.ageBands.some((band) => band === answers.ageBand),
  affinity: ({ answers }, { eligibility }) =>
    Object.entries(eligibility.affinity ?? {}).every(([attribute, values]) =>
      values.some((value) => isTheirs(value, writtenIn(answers.affinity, attribute))),
    ),
  "access-request": ({ answers, accessAnswer }) =>
    accessAnswer === "can-be-met" || answers.accessNeeds.every((need) => need !== "other"),
  access: ({ answers }, group) =>
    answers.accessNeeds
      .filter((need) => need !== "other" && !(need === "step_free" && group.modality === "virtual"))
      .every((need) => group.accessProvision.includes(need)),
  fee: ({ answers }, group) => {
    const dearest = ["free", "reduced", "standard"].indexOf(answers.feeNeed);
    return ["free", "reduced", "standard"].indexOf(group.fee) <= dearest;
  },
  entry: takesJoiners,
  declined: ({ declinedGroups }, group) => !declinedGroups.some((id) => id === group.groupId),
  "keep-apart": ({ keepApart }, { members }) => !members.some((member) => keepApart.includes(member.caseCode)),
  "keep-together": ({ keepTogether }, group, { groups }) =>
    groups
      .filter(({ members }) => members.some((member) => keepTogether.includes(member.caseCode)))
      .every((other) => other.groupId === group.groupId),
  theme: (candidate, group, { settings }) => !settings.themeRequired || themeShare(candidate, group) > 0,
  excluded: ({ caseCode }, group, { adjustments }) =>
    !adjustments.exclusions.some(
      (exclusion) =>
        exclusion.caseCode === caseCode && (exclusion.groupId === undefined || exclusion.groupId === group.groupId),
    ),
  // Last: it costs most to ask.
  "every-session": (candidate, group, { now }) => canAttendAll(candidate, group, now),
};

// Object.keys forgets that the table's keys are the rules' names.
const NAMES = Object.keys(PLAIN_RULES) as RuleName[];

export function isEligible(candidate: Candidate, group: MatchGroup, input: MatchInput): boolean {
  return brokenRule(candidate, group, input) === undefined;
}

export function brokenRule(candidate: Candidate, group: MatchGroup, input: MatchInput): RuleName | undefined {
  return NAMES.find((name) => !PLAIN_RULES[name](candidate, group, input));
}

function isLicensedFor({ answers }: Candidate, group: MatchGroup, { now }: MatchInput): boolean {
  if (group.kind === "support") return true;
  const valid = group.facilitators.flatMap(({ level, licence }) => {
    if (level !== "licensed" || licence === undefined) return [];
    const places: readonly string[] = licence.jurisdictions;
    const here = places.includes(answers.country) || (answers.region !== undefined && places.includes(answers.region));
    return here ? [licence.expires] : [];
  });
  return valid.some((expires) =>
    storedAhead(group, now).every(({ startsAt }) => expires >= localParts(startsAt, group.timeZone).date),
  );
}

function takesJoiners(_: Candidate, group: MatchGroup, { now }: MatchInput): boolean {
  if (!["PUBLISHED", "RUNNING"].includes(group.status)) return false;
  const ahead = storedAhead(group, now).length;
  if (ahead === 0) return false;
  if (group.entry === "open") return true;
  // None that was not cancelled is past or under way.
  const uncancelled = group.sessions.filter(({ status }) => status !== "CANCELLED").length;
  return group.lockedAt === undefined && ahead === uncancelled;
}

const bases = new Map<string, string>();

function base(tag: string): string {
  const known = bases.get(tag) ?? new Intl.Locale(tag).language;
  bases.set(tag, known);
  return known;
}
