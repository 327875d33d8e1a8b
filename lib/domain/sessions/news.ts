import type { Instant } from "../../time/instant.ts";
import type { TimeZone } from "../../time/time-zone.ts";
import type { Session, SessionVersion } from "./session.ts";

/** By which clocks somebody goes: their own and, where a group meets in a room, that room's. */
export type Clocks = { readonly timeZone: TimeZone; readonly inPerson: boolean };

/** Of a session that is another one to somebody: what they go by until they are told, where that is remembered. */
export type Change = { readonly was: SessionVersion | undefined };

/**
 * What is new of a session to somebody who was last told of its revision `told`, or of none since they joined.
 * undefined: nothing is.
 */
export function changeFor(
  session: Session,
  told: number | undefined,
  joinedAt: Instant,
  clocks: Clocks,
): Change | undefined {
  if (told === session.rev) return undefined;
  const { earlier } = session;
  const was = earlier?.find((version) => (told === undefined ? version.until >= joinedAt : version.rev === told));
  // Changed before they joined, and not since.
  if (told === undefined && was === undefined && earlier !== undefined) return undefined;
  return was === undefined || isOther(session, was, clocks) ? { was } : undefined;
}

/**
 * What keeps its hour on their own wall has not moved for them, though the rules of its zone have changed, and with
 * them its instant.
 */
function isOther(session: Session, was: SessionVersion, { timeZone, inPerson }: Clocks): boolean {
  if (session.status !== was.status) return true;
  const isTheirs = timeZone === session.timeZone;
  const onItsWall = session.localDate !== was.localDate || session.localStart !== was.localStart;
  return ((isTheirs || inPerson) && onItsWall) || (!isTheirs && session.startsAt !== was.startsAt);
}
