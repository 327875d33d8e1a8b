import type { Instant } from "../../time/instant.ts";
import { addDays, type LocalDate } from "../../time/local-date-time.ts";
import { instantOf } from "../../time/wall-clock.ts";
import { DomainError, type FieldFault } from "../errors.ts";
import { SIZE_DEFAULTS, SPECIALIST_THEMES } from "../vocabulary.ts";
import { REQUIRED_NORMS } from "./agreement.ts";
import { tellingWord } from "./discretion.ts";
import type { Facilitator, GroupDraft, Licence, Schedule, Size } from "./group.ts";

/** One thing a group needs before people may be matched to it. */
export type PublishCheck = {
  readonly name: string;
  /** What is missing at `now`; undefined when nothing is. */
  readonly missing: (draft: GroupDraft, now: Instant) => FieldFault | undefined;
};

export const PUBLISH_CHECKS: readonly PublishCheck[] = [
  { name: "label", missing: lacksLabel },
  { name: "label-discreet", missing: labelTells },
  { name: "themes", missing: lacksThemes },
  { name: "specialist", missing: lacksSpecialist },
  { name: "format", missing: lacksFormat },
  { name: "entry", missing: lacksEntry },
  { name: "size", missing: lacksSize },
  { name: "schedule", missing: lacksSchedule },
  { name: "schedule-ahead", missing: startsInThePast },
  { name: "session-plan", missing: lacksPlans },
  { name: "languages", missing: lacksLanguages },
  { name: "modality", missing: lacksModality },
  { name: "meeting-url", missing: lacksMeetingUrl },
  { name: "place", missing: lacksPlace },
  { name: "facilitator", missing: lacksFacilitator },
  { name: "licensed-facilitator", missing: lacksLicensedFacilitator },
  { name: "licence-valid", missing: licenceRunsOut },
  { name: "supervisor", missing: lacksSupervisor },
  { name: "agreement", missing: lacksAgreement },
  { name: "agreement-norms", missing: lacksNorms },
  { name: "fill-on-arrival", missing: fillsAClosedGroup },
];

/** Everything a draft lacks, all at once, so that a coordinator can mend it in one go. */
export function missingForPublishing(draft: GroupDraft, now: Instant): readonly FieldFault[] {
  return faultsOf(PUBLISH_CHECKS, draft, now);
}

/** A published group may be edited after it first met; all else that publishing asks for must stay true. */
export function missingAfterEdit(group: GroupDraft, now: Instant): readonly FieldFault[] {
  return faultsOf(
    PUBLISH_CHECKS.filter(({ name }) => name !== "schedule-ahead"),
    group,
    now,
  );
}

/** @throws DomainError not-publishable, with every fault */
export function refuseUnlessComplete(faults: readonly FieldFault[]): void {
  if (faults.length === 0) return;
  const things = faults.length === 1 ? "One thing is" : `${faults.length} things are`;
  throw new DomainError("not-publishable", `${things} missing before this group can take people.`, faults);
}

/** The size a group is published with: its own, or else the default of its format. */
export function sizeOf(draft: Pick<GroupDraft, "size" | "format" | "entry" | "facilitators">): Size | undefined {
  if (draft.size !== undefined || draft.format === undefined) return draft.size;
  const ledByPeers = draft.facilitators.length > 0 && draft.facilitators.every(({ level }) => level === "peer");
  return SIZE_DEFAULTS[draft.entry === "open" && ledByPeers ? "open_peer" : draft.format];
}

function faultsOf(checks: readonly PublishCheck[], draft: GroupDraft, now: Instant): readonly FieldFault[] {
  return checks.map(({ missing }) => missing(draft, now)).filter((fault) => fault !== undefined);
}

function fault(field: string, problem: string, fix: string): FieldFault {
  return { field, problem, fix };
}

function lacksLabel({ discreetLabel }: GroupDraft): FieldFault | undefined {
  if (discreetLabel !== undefined) return undefined;
  return fault("/discreetLabel", "is missing", 'give a label that tells nothing, as in "Tuesday circle"');
}

function labelTells({ discreetLabel }: GroupDraft): FieldFault | undefined {
  const word = tellingWord(discreetLabel ?? "");
  if (word === undefined) return undefined;
  return fault(
    "/discreetLabel",
    `"${word}" tells what the group is about`,
    'mail and calendars show the label: use a neutral one, as in "Tuesday circle"',
  );
}

function lacksThemes({ themes }: GroupDraft): FieldFault | undefined {
  return themes.length > 0 ? undefined : fault("/themes", "is empty", "name at least one theme");
}

function lacksSpecialist({ themes, specialistConfirmedBy }: GroupDraft): FieldFault | undefined {
  const special = themes.filter((theme) => SPECIALIST_THEMES.has(theme));
  if (special.length === 0 || specialistConfirmedBy !== undefined) return undefined;
  return fault(
    "/specialistConfirmedBy",
    `nobody has confirmed specialist facilitation for ${special.join(", ")}`,
    "name the coordinator who confirms that the facilitators are trained for it",
  );
}

function lacksFormat({ format }: GroupDraft): FieldFault | undefined {
  if (format !== undefined) return undefined;
  return fault("/format", "is missing", "choose process, psychoeducational, experiential or support_skills");
}

function lacksEntry({ entry }: GroupDraft): FieldFault | undefined {
  if (entry !== undefined) return undefined;
  return fault("/entry", "is missing", "choose open (people join at any time) or closed (only at the start)");
}

function lacksSize(draft: GroupDraft): FieldFault | undefined {
  if (sizeOf(draft) !== undefined) return undefined;
  return fault("/size", "is missing", "give min, ideal and max, or choose a format and its default is used");
}

function lacksSchedule({ schedule }: GroupDraft): FieldFault | undefined {
  if (schedule !== undefined) return undefined;
  return fault("/schedule", "is missing", "give the first date, the local start, the time zone and how many sessions");
}

function startsInThePast({ schedule }: GroupDraft, now: Instant): FieldFault | undefined {
  if (schedule === undefined) return undefined;
  const moves = schedule.exceptions.filter((exception) => exception.action === "move");
  const first = moves.find(({ date }) => date === schedule.firstDate);
  if (first === undefined && instantOf(schedule.firstDate, schedule.localStart, schedule.timeZone) <= now) {
    return fault("/schedule/firstDate", "is not ahead", "choose a first session that is still to come");
  }
  if (moves.every(({ toDate, toStart }) => instantOf(toDate, toStart, schedule.timeZone) > now)) return undefined;
  return fault("/schedule/exceptions", "moves a session into the past", "move it to a date that is still to come");
}

function lacksPlans({ schedule, sessionPlan }: GroupDraft): FieldFault | undefined {
  // An ongoing group has no last session, so it is planned as it goes.
  const sessions = schedule?.sessions ?? null;
  if (sessions === null || sessionPlan.length === sessions) return undefined;
  if (sessionPlan.length > sessions) {
    const problem = `plans ${sessionPlan.length} sessions, and the schedule has ${sessions}`;
    return fault("/sessionPlan", problem, "leave out the plans that are too many, or add sessions to the schedule");
  }
  const numbers = Array.from({ length: sessions - sessionPlan.length }, (_, index) => sessionPlan.length + index + 1);
  return fault("/sessionPlan", `has no plan for ${named(numbers)}`, "write a line for each: a tentative plan will do");
}

function named(numbers: readonly number[]): string {
  return `session${numbers.length === 1 ? "" : "s"} ${numbers.join(", ")}`;
}

function lacksLanguages({ languages }: GroupDraft): FieldFault | undefined {
  return languages.length > 0 ? undefined : fault("/languages", "is empty", "name a language the group speaks");
}

function lacksModality({ modality }: GroupDraft): FieldFault | undefined {
  return modality !== undefined ? undefined : fault("/modality", "is missing", "choose virtual or in_person");
}

function lacksMeetingUrl({ modality, meetingUrl }: GroupDraft): FieldFault | undefined {
  if (modality !== "virtual" || meetingUrl !== undefined) return undefined;
  return fault("/meetingUrl", "is missing for a virtual group", "give the https address at which the group meets");
}

function lacksPlace({ modality, place }: GroupDraft): FieldFault | undefined {
  if (modality !== "in_person" || place !== undefined) return undefined;
  return fault("/place", "is missing for a group in person", "give the coarse area, and the address members are told");
}

function lacksFacilitator({ facilitators }: GroupDraft): FieldFault | undefined {
  return facilitators.length > 0 ? undefined : fault("/facilitators", "is empty", "name at least one facilitator");
}

function lacksLicensedFacilitator({ kind, facilitators }: GroupDraft): FieldFault | undefined {
  if (kind !== "psychotherapy" || facilitators.some(isLicensed)) return undefined;
  return fault(
    "/facilitators",
    "none is licensed, and psychotherapy is led only by a licensed clinician",
    "give the facilitator of level licensed with their licence, or make it a support group",
  );
}

function licenceRunsOut({ kind, facilitators, schedule }: GroupDraft): FieldFault | undefined {
  const licences = facilitators.filter(isLicensed).map(({ licence }) => licence.expires);
  if (kind !== "psychotherapy" || licences.length === 0 || schedule === undefined) return undefined;
  const needed = lastDateOf(schedule);
  if (licences.some((expires) => expires >= needed)) return undefined;
  return fault(
    "/facilitators",
    `no licence lasts until ${needed}, the ${schedule.sessions === null ? "first" : "last"} session`,
    "give the renewed licence, or end the series before it runs out",
  );
}

function isLicensed(facilitator: Facilitator): facilitator is Facilitator & { licence: Licence } {
  return facilitator.level === "licensed" && facilitator.licence !== undefined;
}

/**
 * Each date of the series that is skipped moves its end back by one. An ongoing group has no end: its licence must hold
 * when it first meets, and matching looks at each later meeting.
 */
function lastDateOf({ firstDate, everyWeeks, sessions, exceptions }: Schedule): LocalDate {
  if (sessions === null) return firstDate;
  const skipped = new Set(exceptions.filter(({ action }) => action === "skip").map(({ date }) => date));
  let last = firstDate;
  for (let left = sessions; ; last = addDays(last, 7 * everyWeeks)) {
    if (!skipped.has(last)) left -= 1;
    if (left === 0) break;
  }
  return exceptions.reduce(
    (latest, exception) => (exception.action === "move" && exception.toDate > latest ? exception.toDate : latest),
    last,
  );
}

function lacksSupervisor({ supervisor }: GroupDraft): FieldFault | undefined {
  if (supervisor !== undefined) return undefined;
  return fault("/supervisor", "is missing", "name the mentor or supervisor who stands behind the facilitators");
}

function lacksAgreement({ agreement }: GroupDraft): FieldFault | undefined {
  if (agreement !== undefined) return undefined;
  return fault("/agreement", "is missing", "state goals, norms and the facilitators' legal exceptions");
}

function lacksNorms({ agreement }: GroupDraft): FieldFault | undefined {
  const missing = REQUIRED_NORMS.filter((norm) => agreement !== undefined && !agreement.norms.includes(norm));
  if (missing.length === 0) return undefined;
  return fault("/agreement/norms", `lacks ${missing.join(", ")}`, "add them: no group runs without these");
}

function fillsAClosedGroup({ entry, fillOnArrival }: GroupDraft): FieldFault | undefined {
  if (!fillOnArrival || entry === "open") return undefined;
  return fault("/fillOnArrival", "is only for open groups", "set it to false, or make the entry open");
}
