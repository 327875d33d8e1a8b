import { DomainError } from "../../../domain/errors.ts";
import { type Act, type GroupAct, possibleActs } from "../../../domain/groups/act.ts";
import { consequencesOf } from "../../../domain/groups/consequences.ts";
import { type Ending, isCompletion } from "../../../domain/groups/ending.ts";
import type { Group } from "../../../domain/groups/group.ts";
import { actIdOf, contentHash } from "../../../domain/hash.ts";
import type { GroupId } from "../../../domain/ids.ts";
import { commitIfCurrent, commitOrStale } from "../../commit.ts";
import { found, foundGroup } from "../../found.ts";
import { handOver, workFor } from "../../hand-over.ts";
import type { Change, Deps, Staff } from "../../ports.ts";
import type { ActPreview, ActView } from "./views.ts";

const WHY: Readonly<Record<GroupAct, Ending>> = { end: "ended-early", cancel: "cancelled" };

/**
 * What an act would do: who, what becomes of them, which mails, how many sessions will not take place. Nothing changes.
 *
 * @throws DomainError not-found; wrong-state, saying what is possible
 */
export async function previewAct(deps: Deps, groupId: GroupId, act: GroupAct): Promise<ActPreview> {
  const group = await foundGroup(deps, groupId);
  refuseImpossible(group, act);
  return preview(deps, group, WHY[act]);
}

/**
 * Ends a group or cancels it: one act, at once, for everyone in it. What it is to each person is done right after it,
 * and goes on wherever it was cut off. The same again answers with what was done.
 *
 * @param previewed the hash of the consequences that whoever decides has seen
 * @throws DomainError not-found; wrong-state, saying what is possible; stale-version when it would do something else by
 * now than what was seen
 */
export async function actOnGroup(
  deps: Deps,
  staff: Staff,
  groupId: GroupId,
  act: GroupAct,
  previewed: string,
): Promise<ActView> {
  const group = await foundGroup(deps, groupId);
  const done = await sameAct(deps, group, act);
  if (done !== undefined) return { act: done, group };
  refuseImpossible(group, act);
  const shown = await preview(deps, group, WHY[act]);
  if (shown.previewed !== previewed) throw new DomainError("stale-version", "act-does-otherwise");
  const decided = decide(deps, group, { act, why: WHY[act], by: staff.subject, previewed });
  await commitOrStale(deps, decided.changes, "group");
  await handOver(deps, decided.changes);
  return { act: decided.act, group: decided.over };
}

/**
 * The same by the night, where a group came to its end or to its first session without its minimum. The next sweep
 * hands over what follows.
 */
export async function endByPlan(deps: Deps, group: Group, why: Ending): Promise<void> {
  const { previewed } = await preview(deps, group, why);
  const act = isCompletion(why) ? "end" : "cancel";
  // Losing to somebody who acted on it meanwhile costs nothing: the next night looks again.
  await commitIfCurrent(deps, decide(deps, group, { act, why, by: "planner", previewed }).changes);
}

function refuseImpossible({ status }: Group, act: GroupAct): void {
  const possible = possibleActs(status);
  if (possible.includes(act)) return;
  throw new DomainError("wrong-state", { code: "act-impossible", facts: { act, status, possible } });
}

/** Done before: by this very call, whose reply was lost, or by somebody else. */
async function sameAct(deps: Deps, { groupId, over }: Group, act: GroupAct): Promise<Act | undefined> {
  if (over === undefined) return undefined;
  const done = found(await deps.store.act(groupId, over.actId), "no-group");
  return done.act === act ? done : undefined;
}

async function preview(deps: Deps, group: Group, why: Ending): Promise<ActPreview> {
  const now = deps.clock.now();
  const [offers, sessions] = await Promise.all([deps.store.offers(group.groupId), deps.store.sessions(group.groupId)]);
  const people = consequencesOf(why, offers);
  const ahead = sessions.filter(({ status, startsAt }) => status === "SCHEDULED" && startsAt > now);
  const cancelled = ahead.map(({ sessionId, startsAt }) => ({ sessionId, startsAt }));
  const previewed = contentHash([group.groupId, group.rev, why, people, cancelled]);
  return { why, people, sessionsCancelled: cancelled, previewed };
}

type Decision = Pick<Act, "act" | "why" | "by" | "previewed">;
type Decided = { readonly act: Act; readonly over: Group; readonly changes: readonly Change[] };

function decide(deps: Deps, group: Group, decision: Decision): Decided {
  const { groupId, rev } = group;
  const at = deps.clock.now();
  const actId = actIdOf(groupId, rev, decision.act);
  const act: Act = { ...decision, actId, groupId, at, rev: 0 };
  const status = isCompletion(act.why) ? "ENDED" : "CANCELLED";
  const over: Group = { ...group, status, over: { at, why: act.why, actId }, rev: rev + 1 };
  const details = { act: act.act, why: act.why, actId };
  return {
    act,
    over,
    changes: [
      { write: "group", group: over, expect: rev },
      { write: "act", act, expect: "absent" },
      workFor({ job: "settle-act", groupId, actId }, at),
      { write: "audit", entry: { at, actor: act.by, action: "group-over", subject: groupId, details } },
    ],
  };
}
