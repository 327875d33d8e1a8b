import type { Instant } from "../../time/instant.ts";
import type { GroupId } from "../ids.ts";
import type { Application, DeclineReason } from "./application.ts";

/** So many offers in a row that nobody answered, and a person looks before the next. */
const MOST_SILENCES = 2;

/** An offer ran out unanswered: they keep their wait for other groups, and the seat goes to the next. */
export function afterSilence(application: Application, groupId: GroupId, at: Instant): Application {
  const silences = [...application.silences, { groupId, at }];
  const status = silences.length < MOST_SILENCES ? "WAITING" : "PAUSED";
  return { ...application, silences, status, rev: application.rev + 1 };
}

/** Of a group they said no to: what they let pass before is over, since they answer. */
export function afterRefusal(application: Application, refusal: Refusal): Application {
  const { groupId, reason, at } = refusal;
  const declinedGroups = [...new Set([...application.declinedGroups, groupId])];
  const declined = { ...application, declinedGroups, silences: [], rev: application.rev + 1 };
  if (reason === undefined) return { ...declined, status: "WAITING" };
  const others = (application.declineReasons ?? []).filter((other) => other.groupId !== groupId);
  return { ...declined, declineReasons: [...others, { groupId, reason, at }], status: "WAITING" };
}

type Refusal = { readonly groupId: GroupId; readonly reason: DeclineReason | undefined; readonly at: Instant };

/** After any answer: what they let pass before is over. undefined: there was nothing. */
export function heardOf(application: Application): Application | undefined {
  if (application.silences.length === 0) return undefined;
  return { ...application, silences: [], rev: application.rev + 1 };
}

/** Heard of again: any group may be offered to them but those they declined. */
export function woken(application: Application): Application {
  return { ...application, silences: [], status: "WAITING", rev: application.rev + 1 };
}

/** Their group came to its end, and they look for another: the wait begins now. */
export function lookingAgain(application: Application, now: Instant): Application {
  return { ...application, waitingSince: now, silences: [], status: "WAITING", rev: application.rev + 1 };
}

/** The group they were placed in, or offered, is over: whoever met there to its end is done, others wait as before. */
export function afterGroup(application: Application, status: "DONE" | "WAITING"): Application {
  return { ...application, status, rev: application.rev + 1 };
}

/** Groups that are not offered to them: a no stands, a silence lasts until they are heard of. */
export function groupsClosedTo({ declinedGroups, silences }: Application): readonly GroupId[] {
  return [...new Set([...declinedGroups, ...silences.map(({ groupId }) => groupId)])];
}

/**
 * A newer application in the place of older ones of the same person that were confirmed: it goes on waiting where they
 * did, and what was declined and left unanswered stays so. Whoever was paused has just been heard of.
 */
export function waitingOn(newer: Application, older: readonly Application[]): Application {
  const [latest] = older;
  if (latest === undefined) return newer;
  const all = [newer, ...older];
  const reasons = older.toReversed().flatMap(({ declineReasons = [] }) => declineReasons);
  return {
    ...newer,
    replaces: latest.applicationId,
    waitingSince: all.map(({ waitingSince }) => waitingSince).reduce((a, b) => (a < b ? a : b)),
    declinedGroups: [...new Set(all.flatMap(({ declinedGroups }) => declinedGroups))],
    ...(reasons.length === 0 ? {} : { declineReasons: reasons }),
    silences: older.some(({ status }) => status === "PAUSED") ? [] : latest.silences,
  };
}
