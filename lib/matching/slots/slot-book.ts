import type { Candidate, MatchGroup } from "../../domain/runs/match-input.ts";
import type { TimeZone } from "../../time/time-zone.ts";
import { patternOf, type SlotPattern } from "./pattern.ts";
import { type Week, weekOf } from "./week.ts";

/** Weeks and patterns of one run, each worked out once. Groups that meet at the same instants share a pattern. */
export type SlotBook = {
  readonly weekOf: (candidate: Candidate) => Week;
  readonly patternOf: (group: MatchGroup, zone: TimeZone) => SlotPattern;
};

export function openSlotBook(): SlotBook {
  const weeks = new WeakMap<Candidate, Week>();
  const seriesOf = new WeakMap<MatchGroup, string>();
  const patterns = new Map<TimeZone, Map<string, SlotPattern>>();
  return {
    weekOf: (candidate) => remember(weeks, candidate, () => weekOf(candidate.answers.availability)),
    patternOf: (group, zone) => {
      const series = remember(seriesOf, group, () => seriesKey(group));
      const ofZone = remember(patterns, zone, () => new Map());
      return remember(ofZone, series, () => patternOf(group.occurrences, zone));
    },
  };
}

/** Equal for groups that meet at the same instants. */
export function seriesKey({ occurrences }: MatchGroup): string {
  return occurrences.map(({ startsAt, endsAt }) => `${startsAt}/${endsAt}`).join(" ");
}

type Memory<Key, Value> = { get: (key: Key) => Value | undefined; set: (key: Key, value: Value) => unknown };

function remember<Key, Value>(memory: Memory<Key, Value>, key: Key, make: () => Value): Value {
  const known = memory.get(key);
  if (known !== undefined) return known;
  const made = make();
  memory.set(key, made);
  return made;
}
