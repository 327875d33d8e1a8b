import { folded } from "../../domain/folded.ts";
import { covers, licencesOf } from "../../domain/groups/licences.ts";
import { declaredValue } from "../../domain/intake/withheld.ts";
import type { Candidate, MatchGroup } from "../../domain/runs/match-input.ts";
import type { LocalDate } from "../../time/local-date-time.ts";
import { localParts } from "../../time/wall-clock.ts";
import type { Rule } from "./rule.ts";

export const adult: Rule = {
  name: "adult",
  holdsWhen: "the person has confirmed that they are one",
  personKey: ({ answers }) => String(answers.adultConfirmed),
  groupKey: () => "",
  holds: ({ answers }) => answers.adultConfirmed,
  reason: () => ({ code: "adults-only" }),
  mend: undefined,
};

export const role: Rule = {
  name: "role",
  holdsWhen: "the group takes all roles, or theirs",
  personKey: ({ answers }) => answers.role,
  groupKey: (group) => group.roleAllowed.join(),
  holds: ({ answers }, group) => group.roleAllowed.length === 0 || group.roleAllowed.includes(answers.role),
  reason: ({ answers }, group) => ({ code: "other-roles", facts: { roles: group.roleAllowed, theirs: answers.role } }),
  mend: {
    change: "lift-rule",
    asks: "group",
    needs: ({ answers }) => ({ code: "take-role", facts: { role: answers.role } }),
  },
};

export const ageBand: Rule = {
  name: "age-band",
  holdsWhen: "the group takes all ages, or theirs",
  personKey: ({ answers }) => answers.ageBand ?? "",
  groupKey: (group) => group.eligibility.ageBands?.join() ?? "any",
  holds: ({ answers }, group) => {
    const { ageBands } = group.eligibility;
    return ageBands === undefined || (answers.ageBand !== undefined && ageBands.includes(answers.ageBand));
  },
  reason: ({ answers }, group) => ({
    code: "other-ages",
    facts: { ages: group.eligibility.ageBands ?? [], theirs: answers.ageBand },
  }),
  mend: {
    change: "lift-rule",
    asks: "group",
    needs: ({ answers }) => ({ code: "take-age", facts: { age: answers.ageBand } }),
  },
};

export const affinity: Rule = {
  name: "affinity",
  holdsWhen: "the group is for no affinity, or the person opted in to a value it is for",
  personKey: ({ answers }) => JSON.stringify(Object.entries(answers.affinity).sort()),
  groupKey: (group) => JSON.stringify(group.eligibility.affinity ?? {}),
  holds: (candidate, group) => missingAffinity(candidate, group).length === 0,
  // Values are the person's own words: the attribute is named, the value never.
  reason: (candidate, group) => ({
    code: "for-an-affinity",
    facts: { attributes: missingAffinity(candidate, group) },
  }),
  mend: undefined,
};

function missingAffinity({ answers }: Candidate, group: MatchGroup): readonly string[] {
  return Object.entries(group.eligibility.affinity ?? {})
    .filter(([attribute, values]) => {
      const own = declaredValue(answers.affinity, attribute);
      return own === undefined || !values.some((value) => folded(value) === own);
    })
    .map(([attribute]) => attribute);
}

export const country: Rule = {
  name: "country",
  holdsWhen: "the group declares no countries, or theirs",
  personKey: ({ answers }) => answers.country,
  groupKey: (group) => group.eligibility.countries?.join() ?? "any",
  holds: ({ answers }, group) => group.eligibility.countries?.includes(answers.country) ?? true,
  reason: ({ answers }, group) => ({
    code: "other-countries",
    facts: { countries: group.eligibility.countries ?? [], theirs: answers.country },
  }),
  mend: {
    change: "lift-rule",
    asks: "group",
    needs: ({ answers }) => ({ code: "take-country", facts: { country: answers.country } }),
  },
};

export const licence: Rule = {
  name: "licence",
  holdsWhen:
    "a support group; or psychotherapy with a licensed facilitator whose licence covers the person's country or " +
    "region up to the group's last meeting in sight",
  personKey: ({ answers }) => `${answers.country} ${answers.region ?? ""}`,
  groupKey: (group) => JSON.stringify([group.kind, licencesOf(group), lastMeeting(group)]),
  holds: (candidate, group) => {
    if (group.kind !== "psychotherapy") return true;
    const last = lastMeeting(group);
    return licencesOf(group).some(
      (held) => covers(held, candidate.answers) && (last === undefined || held.expires >= last),
    );
  },
  reason: (candidate, group) =>
    licencesOf(group).some((held) => covers(held, candidate.answers))
      ? { code: "licence-ends-early" }
      : { code: "nobody-licensed", facts: { place: candidate.answers.region ?? candidate.answers.country } },
  mend: undefined,
};

/** The date, where the group meets, of the last meeting the joiner would attend. */
function lastMeeting({ timeZone, occurrences }: MatchGroup): LocalDate | undefined {
  const last = occurrences.at(-1);
  return last === undefined ? undefined : localParts(last.startsAt, timeZone).date;
}
