import { monotonicFactory } from "ulid";
import { ApplicationId, GroupId, OfferId, PersonId, RunId } from "../../lib/domain/ids.ts";
import type { Clock, Ids } from "../../lib/use-cases/ports.ts";

/** ULIDs that are the same in every run: the clock's time and a seeded generator. */
export function seededIds(clock: Clock, seed = 1): Ids {
  const ulid = monotonicFactory(seededRandom(seed));
  const next = (prefix: string) => `${prefix}_${ulid(Date.parse(clock.now()))}`;
  return {
    group: () => GroupId.parse(next("grp")),
    application: () => ApplicationId.parse(next("app")),
    run: () => RunId.parse(next("run")),
    offer: () => OfferId.parse(next("off")),
    person: () => PersonId.parse(next("per")),
  };
}

/** A linear congruential generator, uniform in [0, 1): good enough for ids and jitter, and always the same. */
export function seededRandom(seed: number): () => number {
  let state = seed;
  return () => {
    state = (state * 1664525 + 1013904223) % 2 ** 32;
    return state / 2 ** 32;
  };
}
