import type { Group } from "../../lib/domain/groups/group.ts";
import type { IntakeInput } from "../../lib/domain/intake/application.ts";
import type { Session } from "../../lib/domain/sessions/session.ts";

export type AuditedPlacement = {
  readonly caseCode: string;
  readonly intake: IntakeInput;
  readonly group: Group;
  readonly sessions: readonly Session[];
};

type HardRule = { readonly name: string; readonly broken: (placement: AuditedPlacement) => boolean };

/**
 * Hard rules about answers again, written apart from `lib/matching` and from its calendar code: from what the applicant
 * posted, what the group says and when its sessions really are. They are a sample: that no rule at all is broken is
 * what the run's own checker says, which the demo asks as well.
 */
const RULES: readonly HardRule[] = [
  { name: "adult", broken: ({ intake }) => !intake.adultConfirmed },
  // A coordinator releases none of these in the demo.
  {
    name: "safety",
    broken: ({ intake: { safety } }) => safety.s1 === "yes" || safety.s2 === "yes" || safety.s4 !== "safe",
  },
  {
    name: "language",
    broken: ({ intake, group }) =>
      !intake.languages.some((spoken) => group.languages.some((led) => primary(led) === primary(spoken))),
  },
  {
    name: "licence",
    broken: ({ intake, group }) => group.kind === "psychotherapy" && !coveredByLicence(intake, group),
  },
  {
    name: "modality",
    broken: ({ intake, group }) => intake.modality !== "either" && intake.modality !== group.modality,
  },
  {
    name: "travel",
    broken: ({ intake, group }) =>
      group.modality === "in_person" && kilometres(intake, group) > (intake.maxTravelKm ?? 0),
  },
  {
    name: "role",
    broken: ({ intake, group }) => group.roleAllowed.length > 0 && !group.roleAllowed.includes(intake.role),
  },
  {
    name: "age",
    broken: ({ intake, group }) =>
      group.eligibility.ageBands !== undefined && !group.eligibility.ageBands.some((band) => band === intake.ageBand),
  },
  {
    name: "access",
    broken: ({ intake, group }) =>
      (intake.accessNeeds ?? []).some((need) => need === "other" || !group.accessProvision.includes(need)),
  },
  { name: "fee", broken: ({ intake, group }) => FEES.indexOf(group.fee) > FEES.indexOf(intake.feeNeed ?? "standard") },
  { name: "every session", broken: ({ intake, sessions }) => sessions.some((session) => !isFree(intake, session)) },
];

const FEES = ["free", "reduced", "standard"];

/** Every broken rule of every placement, groups with more people than seats, and pairs who must not meet. */
export function auditPlacements(
  placements: readonly AuditedPlacement[],
  apart: readonly (readonly [string, string])[],
): readonly string[] {
  const broken = placements.flatMap((placement) =>
    RULES.filter((rule) => rule.broken(placement)).map(
      (rule) => `${placement.caseCode} in ${placement.group.discreetLabel}: ${rule.name}`,
    ),
  );
  return [...broken, ...overfull(placements), ...met(placements, apart)];
}

function overfull(placements: readonly AuditedPlacement[]): readonly string[] {
  const sizes = Map.groupBy(placements, ({ group }) => group.groupId);
  return [...sizes.values()].flatMap((members) => {
    const [first] = members;
    const seats = first?.group.size?.max ?? 0;
    return members.length > seats ? [`${first?.group.discreetLabel}: ${members.length} people for ${seats} seats`] : [];
  });
}

function met(
  placements: readonly AuditedPlacement[],
  apart: readonly (readonly [string, string])[],
): readonly string[] {
  const groupOf = new Map(placements.map(({ caseCode, group }) => [caseCode, group.groupId]));
  return apart
    .filter(([a, b]) => groupOf.has(a) && groupOf.get(a) === groupOf.get(b))
    .map(([a, b]) => `${a} and ${b} are in one group`);
}

function primary(language: string): string {
  return language.split("-")[0]?.toLowerCase() ?? language;
}

function coveredByLicence(intake: IntakeInput, group: Group): boolean {
  const covered = group.facilitators.flatMap(({ licence }) => licence?.jurisdictions ?? []);
  return covered.includes(intake.country) || (intake.region !== undefined && covered.includes(intake.region));
}

/** Equirectangular distance, good to a per cent at the distances people travel to a group. */
function kilometres(intake: IntakeInput, group: Group): number {
  if (intake.area === undefined || group.place === undefined) return Number.POSITIVE_INFINITY;
  const { latitude, longitude } = group.place.area;
  const north = (intake.area.latitude - latitude) * 111.2;
  const east = (intake.area.longitude - longitude) * 111.3 * Math.cos((latitude * Math.PI) / 180);
  return Math.hypot(north, east);
}

function isFree(intake: IntakeInput, { startsAt, endsAt }: Session): boolean {
  const step = 15 * 60_000;
  for (let at = Date.parse(startsAt); at < Date.parse(endsAt); at += step) {
    const { day, time } = wallClock(at, intake.timeZone);
    if (!intake.availability.some((span) => span.day === day && span.from <= time && time < span.to)) return false;
  }
  return true;
}

const clocks = new Map<string, Intl.DateTimeFormat>();

function wallClock(at: number, timeZone: string): { readonly day: string; readonly time: string } {
  const clock =
    clocks.get(timeZone) ??
    new Intl.DateTimeFormat("en-GB", {
      timeZone,
      weekday: "short",
      hour: "2-digit",
      minute: "2-digit",
      hourCycle: "h23",
    });
  clocks.set(timeZone, clock);
  const parts = new Map(clock.formatToParts(at).map(({ type, value }) => [type, value]));
  return { day: (parts.get("weekday") ?? "").toLowerCase(), time: `${parts.get("hour")}:${parts.get("minute")}` };
}
