import { DomainError, type FieldFault } from "../../domain/errors.ts";
import { refuseImpossibleDates } from "../../domain/groups/date-faults.ts";
import { type Group, GroupDraft } from "../../domain/groups/group.ts";
import { lastChange, remembering } from "../../domain/groups/member-facts.ts";
import { missingAfterEdit, refuseUnlessComplete, sizeOf } from "../../domain/groups/publishing.ts";
import { canonicalJson } from "../../domain/hash.ts";
import type { GroupId } from "../../domain/ids.ts";
import { newMessage } from "../../domain/messages/new-message.ts";
import { addMinutes } from "../../time/instant.ts";
import { telling } from "../../words/telling.ts";
import { linesOf } from "../after-commit.ts";
import { commitOrStale, refuseStale } from "../commit.ts";
import { foundGroup } from "../found.ts";
import { handOver } from "../hand-over.ts";
import type { Change, Deps, Staff } from "../ports.ts";
import { confirmedMembers } from "../sessions/plan-cadence.ts";

type Field = keyof GroupDraft;

/** What neither changes what members signed nor what they were matched on. Of the place, only the address. */
const FREE_AFTER_PUBLISHING: ReadonlySet<Field> = new Set<Field>([
  "title",
  "discreetLabel",
  "specialistConfirmedBy",
  "place",
  "meetingUrl",
  "facilitators",
  "supervisor",
  "sessionPlan",
  "whenSeatsFree",
]);

/**
 * Replaces what a coordinator wrote. Once published, only what members neither signed nor were matched on may change,
 * and everything publishing asks for must still be there.
 *
 * @throws DomainError not-found, stale-version, date-refused, wrong-state naming the fields, not-publishable
 */
export async function editGroup(
  deps: Deps,
  staff: Staff,
  groupId: GroupId,
  draft: GroupDraft,
  ifMatch: number,
): Promise<Group> {
  const group = await foundGroup(deps, groupId);
  // Edited since that version, by this very call, whose reply was lost.
  if (ifMatch < group.rev && saysAlready(group, draft)) return group;
  refuseStale(group, ifMatch, "group");
  const now = deps.clock.now();
  refuseImpossibleDates(draft, now);
  const edited = group.status === "DRAFT" ? rewritten(group, draft) : remembering(group, amended(group, draft), now);
  if (group.status !== "DRAFT") refuseUnlessComplete(missingAfterEdit(edited, now, await telling()));
  const details = { rev: edited.rev, fields: changedFields(group, edited).join(",") };
  const entry = { at: now, actor: staff.subject, action: "group-edited", subject: groupId, details };
  const changes: readonly Change[] = [
    { write: "group", group: edited, expect: group.rev },
    ...(await newsOf(deps, group, edited)),
    ...(edited.status === "RUNNING" ? linesOf(deps, groupId, group, edited) : []),
    { write: "audit", entry },
  ];
  await commitOrStale(deps, changes, "group");
  await handOver(deps, changes);
  return edited;
}

/** For as long as it is of use before the next meeting, or for a week where none is ahead. */
const NEWS_MINUTES = 7 * 24 * 60;

/** To every member, where what they go by has changed: how it is called, where it meets. */
async function newsOf(deps: Deps, before: Group, edited: Group): Promise<readonly Change[]> {
  const { groupId, rev } = edited;
  if (lastChange(edited) === lastChange(before) || lastChange(edited) !== rev) return [];
  const now = deps.clock.now();
  const next = (await deps.store.sessions(groupId)).find(
    ({ status, endsAt }) => status === "SCHEDULED" && endsAt > now,
  );
  const notAfter = next?.endsAt ?? addMinutes(now, NEWS_MINUTES);
  return (await confirmedMembers(deps, groupId)).map(({ personId, offerId }) => {
    const cause = { about: "membership", groupId, offerId } as const;
    const message = newMessage("group-changed", { to: "person", personId }, cause, rev, now, notAfter);
    return { write: "message", message };
  });
}

function rewritten(group: Group, draft: GroupDraft): Group {
  const { groupId, status, rev, createdAt } = group;
  return { ...draft, groupId, status, rev: rev + 1, createdAt };
}

function amended(group: Group, draft: GroupDraft): Group {
  if (group.status === "ENDED" || group.status === "CANCELLED") {
    throw new DomainError("wrong-state", { code: "group-past-editing", facts: { status: group.status } });
  }
  const sized = withSize(draft);
  const fixed = changedFields(group, sized).filter((field) => !isFree(field, group, sized));
  if (fixed.length > 0) throw signedOrMatchedOn(group, fixed);
  const { publishedAt, agreementVersion, lockedAt, intakeClosed } = group;
  return {
    ...rewritten(group, sized),
    ...(publishedAt === undefined ? {} : { publishedAt }),
    ...(agreementVersion === undefined ? {} : { agreementVersion }),
    ...(lockedAt === undefined ? {} : { lockedAt }),
    ...(intakeClosed === undefined ? {} : { intakeClosed }),
  };
}

/** Of a published group the size is said in full, also where a draft leaves a part of it to the format. */
function withSize(draft: GroupDraft): GroupDraft {
  const size = sizeOf(draft);
  return size === undefined ? draft : { ...draft, size };
}

function saysAlready(group: Group, draft: GroupDraft): boolean {
  return changedFields(group, group.status === "DRAFT" ? draft : withSize(draft)).length === 0;
}

function changedFields(before: GroupDraft, after: GroupDraft): readonly Field[] {
  // Object.keys forgets that the keys of a zod shape are its own.
  const fields = Object.keys(GroupDraft.shape) as Field[];
  return fields.filter((field) => canonicalJson(before[field]) !== canonicalJson(after[field]));
}

function isFree(field: Field, before: GroupDraft, after: GroupDraft): boolean {
  if (field === "place") return canonicalJson(before.place?.area) === canonicalJson(after.place?.area);
  return FREE_AFTER_PUBLISHING.has(field);
}

function signedOrMatchedOn(group: Group, fields: readonly Field[]): DomainError {
  const faults = fields.map((field): FieldFault => {
    return { field: `/${field}`, code: field === "schedule" ? "schedule-fixed" : "field-fixed" };
  });
  return new DomainError("wrong-state", { code: "group-signed-on", facts: { status: group.status } }, faults);
}
