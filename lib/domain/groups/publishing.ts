import type { Instant } from "../../time/instant.ts";
import { instantOf, localParts } from "../../time/wall-clock.ts";
import { DomainError, type FieldFault } from "../errors.ts";
import { SIZE_DEFAULTS, SPECIALIST_THEMES } from "../vocabulary.ts";
import { REQUIRED_NORMS } from "./agreement.ts";
import { dateFaults } from "./date-faults.ts";
import { type Telling, tellingWord } from "./discretion.ts";
import type { GroupDraft, Size } from "./group.ts";
import { isLicensed, licencesOf } from "./licences.ts";
import { lastMeeting, plannedDates } from "./series-dates.ts";

/** One thing a group needs before people may be matched to it. */
export type PublishCheck = {
  readonly name: string;
  /** What is missing at `now`; undefined when nothing is. `telling`: what gives a group away, in every language. */
  readonly missing: (draft: GroupDraft, now: Instant, telling: Telling) => FieldFault | undefined;
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
  { name: "when-seats-free", missing: offersByItself },
];

/** Everything a draft lacks, all at once, so that a coordinator can mend it in one go. */
export function missingForPublishing(draft: GroupDraft, now: Instant, telling: Telling): readonly FieldFault[] {
  return faultsOf(PUBLISH_CHECKS, draft, now, telling);
}

/** A published group may be edited after it first met; all else that publishing asks for must stay true. */
export function missingAfterEdit(group: GroupDraft, now: Instant, telling: Telling): readonly FieldFault[] {
  return faultsOf(
    PUBLISH_CHECKS.filter(({ name }) => name !== "schedule-ahead"),
    group,
    now,
    telling,
  );
}

/** @throws DomainError not-publishable, with every fault */
export function refuseUnlessComplete(faults: readonly FieldFault[]): void {
  if (faults.length === 0) return;
  throw new DomainError("not-publishable", { code: "group-incomplete", facts: { missing: faults.length } }, faults);
}

/** The size a group is published with: its own, or else the default of its format. */
export function sizeOf(draft: Pick<GroupDraft, "size" | "format" | "entry" | "facilitators">): Size | undefined {
  if (draft.size !== undefined || draft.format === undefined) return draft.size;
  const ledByPeers = draft.facilitators.length > 0 && draft.facilitators.every(({ level }) => level === "peer");
  return SIZE_DEFAULTS[draft.entry === "open" && ledByPeers ? "open_peer" : draft.format];
}

function faultsOf(
  checks: readonly PublishCheck[],
  draft: GroupDraft,
  now: Instant,
  telling: Telling,
): readonly FieldFault[] {
  const missing = checks.map(({ missing }) => missing(draft, now, telling)).filter((fault) => fault !== undefined);
  return [...missing, ...dateFaults(draft, now)];
}

function lacksLabel({ discreetLabel }: GroupDraft): FieldFault | undefined {
  if (discreetLabel !== undefined) return undefined;
  return { field: "/discreetLabel", code: "no-label" };
}

function labelTells({ discreetLabel }: GroupDraft, _now: Instant, telling: Telling): FieldFault | undefined {
  const word = tellingWord(discreetLabel ?? "", telling);
  if (word === undefined) return undefined;
  return { field: "/discreetLabel", code: "label-tells", facts: { word } };
}

function lacksThemes({ themes }: GroupDraft): FieldFault | undefined {
  return themes.length > 0 ? undefined : { field: "/themes", code: "no-theme" };
}

function lacksSpecialist({ themes, specialistConfirmedBy }: GroupDraft): FieldFault | undefined {
  const special = themes.filter((theme) => SPECIALIST_THEMES.has(theme));
  if (special.length === 0 || specialistConfirmedBy !== undefined) return undefined;
  return { field: "/specialistConfirmedBy", code: "specialist-unconfirmed", facts: { themes: special } };
}

function lacksFormat({ format }: GroupDraft): FieldFault | undefined {
  if (format !== undefined) return undefined;
  return { field: "/format", code: "no-format" };
}

function lacksEntry({ entry }: GroupDraft): FieldFault | undefined {
  if (entry !== undefined) return undefined;
  return { field: "/entry", code: "no-entry" };
}

function lacksSize(draft: GroupDraft): FieldFault | undefined {
  if (sizeOf(draft) !== undefined) return undefined;
  return { field: "/size", code: "no-size" };
}

function lacksSchedule({ schedule }: GroupDraft): FieldFault | undefined {
  if (schedule !== undefined) return undefined;
  return { field: "/schedule", code: "no-schedule" };
}

function startsInThePast({ schedule }: GroupDraft, now: Instant): FieldFault | undefined {
  if (schedule === undefined) return undefined;
  const moves = schedule.exceptions.filter((exception) => exception.action === "move");
  const unmoved = [schedule.firstDate, ...plannedDates(schedule, localParts(now, schedule.timeZone).date)].find(
    (date) => !moves.some((move) => move.date === date),
  );
  if (unmoved !== undefined && instantOf(unmoved, schedule.localStart, schedule.timeZone) <= now) {
    return { field: "/schedule/firstDate", code: "starts-in-the-past" };
  }
  if (moves.every(({ toDate, toStart }) => instantOf(toDate, toStart, schedule.timeZone) > now)) return undefined;
  return { field: "/schedule/exceptions", code: "moves-into-the-past" };
}

function lacksPlans({ schedule, sessionPlan }: GroupDraft): FieldFault | undefined {
  // An ongoing group has no last session, so it is planned as it goes.
  const sessions = schedule?.sessions ?? null;
  if (sessions === null || sessionPlan.length === sessions) return undefined;
  if (sessionPlan.length > sessions) {
    return { field: "/sessionPlan", code: "plans-too-many", facts: { plans: sessionPlan.length, sessions } };
  }
  const numbers = Array.from({ length: sessions - sessionPlan.length }, (_, index) => sessionPlan.length + index + 1);
  return { field: "/sessionPlan", code: "plans-missing", facts: { sessions: numbers } };
}

function lacksLanguages({ languages }: GroupDraft): FieldFault | undefined {
  return languages.length > 0 ? undefined : { field: "/languages", code: "no-language" };
}

function lacksModality({ modality }: GroupDraft): FieldFault | undefined {
  return modality !== undefined ? undefined : { field: "/modality", code: "no-modality" };
}

function lacksMeetingUrl({ modality, meetingUrl }: GroupDraft): FieldFault | undefined {
  if (modality !== "virtual" || meetingUrl !== undefined) return undefined;
  return { field: "/meetingUrl", code: "no-meeting-url" };
}

function lacksPlace({ modality, place }: GroupDraft): FieldFault | undefined {
  if (modality !== "in_person" || place !== undefined) return undefined;
  return { field: "/place", code: "no-place" };
}

/** It says no more where it meets: on a page of meetings, or in a place. */
export function lacksWhere(group: GroupDraft): boolean {
  return lacksMeetingUrl(group) !== undefined || lacksPlace(group) !== undefined;
}

function lacksFacilitator({ facilitators }: GroupDraft): FieldFault | undefined {
  return facilitators.length > 0 ? undefined : { field: "/facilitators", code: "no-facilitator" };
}

function lacksLicensedFacilitator({ kind, facilitators }: GroupDraft): FieldFault | undefined {
  if (kind !== "psychotherapy" || facilitators.some(isLicensed)) return undefined;
  return { field: "/facilitators", code: "none-licensed" };
}

function licenceRunsOut({ kind, facilitators, schedule }: GroupDraft): FieldFault | undefined {
  const licences = licencesOf({ facilitators }).map(({ expires }) => expires);
  if (kind !== "psychotherapy" || licences.length === 0 || schedule === undefined) return undefined;
  // An ongoing group has no end: its licence must hold when it first meets, and matching looks at each later meeting.
  const needed = schedule.sessions === null ? schedule.firstDate : lastMeeting(schedule);
  if (licences.some((expires) => expires >= needed)) return undefined;
  const session = schedule.sessions === null ? "first" : "last";
  return { field: "/facilitators", code: "licence-runs-out", facts: { until: needed, session } };
}

function lacksSupervisor({ supervisor }: GroupDraft): FieldFault | undefined {
  if (supervisor !== undefined) return undefined;
  return { field: "/supervisor", code: "no-supervisor" };
}

function lacksAgreement({ agreement }: GroupDraft): FieldFault | undefined {
  if (agreement !== undefined) return undefined;
  return { field: "/agreement", code: "no-agreement" };
}

function lacksNorms({ agreement }: GroupDraft): FieldFault | undefined {
  const missing = REQUIRED_NORMS.filter((norm) => agreement !== undefined && !agreement.norms.includes(norm));
  if (missing.length === 0) return undefined;
  return { field: "/agreement/norms", code: "norms-missing", facts: { norms: missing } };
}

function offersByItself({ entry, kind, whenSeatsFree }: GroupDraft): FieldFault | undefined {
  if (whenSeatsFree !== "offer") return undefined;
  if (entry !== "open") return { field: "/whenSeatsFree", code: "fills-closed-group" };
  return kind === "psychotherapy" ? { field: "/whenSeatsFree", code: "fills-psychotherapy" } : undefined;
}
