import { DomainError } from "../../domain/errors.ts";
import { agreementVersionOf } from "../../domain/groups/agreement.ts";
import { type Group, isPublished, type PublishedGroup } from "../../domain/groups/group.ts";
import { missingForPublishing, refuseUnlessComplete, sizeOf } from "../../domain/groups/publishing.ts";
import type { GroupId } from "../../domain/ids.ts";
import { sessionsOf } from "../../scheduling/series.ts";
import type { Instant } from "../../time/instant.ts";
import { telling } from "../../words/telling.ts";
import { atOnce, linesOf } from "../after-commit.ts";
import { commitOrStale, refuseStale } from "../commit.ts";
import { foundGroup } from "../found.ts";
import { handOver, workFor } from "../hand-over.ts";
import { type Change, type Deps, MOST_CHANGES, type Staff } from "../ports.ts";

/**
 * Opens a complete draft for people: its agreement is fixed, its seats and sessions exist. A closed group then waits
 * for its start; an open one runs at once.
 *
 * @throws DomainError not-found, stale-version, wrong-state, not-publishable with everything that is missing
 */
export async function publishGroup(deps: Deps, staff: Staff, groupId: GroupId, ifMatch: number): Promise<Group> {
  const draft = await foundGroup(deps, groupId);
  // Published since that version: by this very call, whose reply was lost, or by somebody else.
  if (ifMatch < draft.rev && (draft.status === "PUBLISHED" || draft.status === "RUNNING")) return draft;
  refuseStale(draft, ifMatch, "group");
  if (draft.status !== "DRAFT") {
    throw new DomainError("wrong-state", { code: "group-no-draft", facts: { status: draft.status } });
  }
  const now = deps.clock.now();
  refuseUnlessComplete(missingForPublishing(draft, now, await telling()));
  const group = published(draft, now);
  await handOver(deps, await save(deps, staff, draft, group, now));
  return group;
}

function published(draft: Group, now: Instant): PublishedGroup {
  const group = { ...draft, rev: draft.rev + 1, publishedAt: now };
  const size = sizeOf(draft);
  const status = draft.entry === "open" ? "RUNNING" : "PUBLISHED";
  const agreementVersion = draft.agreement && agreementVersionOf(draft.agreement);
  const candidate: Group = { ...group, status, ...(size && { size }), ...(agreementVersion && { agreementVersion }) };
  // Unreachable: the checks that came before refuse a draft without agreement.
  if (!isPublished(candidate)) throw new Error(`group ${draft.groupId} passed its checks without an agreement`);
  return candidate;
}

/** Gives what was committed. */
async function save(
  deps: Deps,
  staff: Staff,
  draft: Group,
  group: PublishedGroup,
  now: Instant,
): Promise<readonly Change[]> {
  const { groupId, agreementVersion, size } = group;
  const details = { rev: group.rev, seats: size.max, agreementVersion };
  const changes: readonly Change[] = [
    { write: "group", group, expect: draft.rev },
    { write: "audit", entry: { at: now, actor: staff.subject, action: "group-published", subject: groupId, details } },
    ...linesOf(deps, groupId, group),
    ...Array.from({ length: size.max }, (_, seat) => ({ write: "seat-open", groupId, number: seat + 1 }) as const),
  ];
  const sessions = sessionsOf(group, now, deps.settings.matching.horizonWeeks);
  const room = MOST_CHANGES - changes.length;
  // Only a group of fifty with a weekly session all year has more than fit, and those lie a year ahead.
  const rest = sessions.length > room ? [workFor({ job: "plan-group", groupId }, now)] : [];
  const together = sessions.slice(0, room - rest.length);
  const dated = together.map((session) => ({ write: "session", session, expect: "absent" }) as const);
  await commitOrStale(deps, [...changes, ...rest, ...dated], "group");
  const later = sessions.slice(together.length);
  if (later.length > 0) await atOnce(deps, () => deps.store.addSessions(later));
  return changes;
}
