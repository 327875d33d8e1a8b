import type { Instant } from "../../time/instant.ts";
import { phaseOf, type Session } from "./session.ts";

/**
 * Where a session stands among those that are held: the first for somebody who joined then, the first of the closing
 * ones, the last. A change of any of them can give the place to another, so whoever relies on it asks again.
 */
export type Place = "first" | "first-closing" | "last";

/** `sessions`: all of the group's by start, cancelled ones too. `seriesLength`: null for a group that goes on. */
type Series = { readonly sessions: readonly Session[]; readonly seriesLength: number | null };

/** The session in that place; undefined where there is none. */
export function sessionIn(place: Place, series: Series, joinedAt: Instant): Session | undefined {
  switch (place) {
    case "first":
      return firstFor(series, joinedAt);
    case "first-closing":
      return closingOf(series)?.first;
    case "last":
      return series.seriesLength === null ? undefined : heldOf(series).at(-1);
  }
}

export function firstFor(series: Series, joinedAt: Instant): Session | undefined {
  return heldOf(series).find(({ startsAt }) => startsAt >= joinedAt);
}

/**
 * The first closing session and the one before it. A series so short that it is all closing, and one that goes on, has
 * neither.
 */
export function closingOf({ seriesLength, sessions }: Series): { before: Session; first: Session } | undefined {
  const held = heldOf({ sessions });
  const index = held.findIndex(({ number }) => phaseOf(number, seriesLength) === "closing");
  const [before, first] = [held[index - 1], held[index]];
  return before === undefined || first === undefined ? undefined : { before, first };
}

function heldOf({ sessions }: Pick<Series, "sessions">): readonly Session[] {
  return sessions.filter(({ status }) => status !== "CANCELLED");
}
