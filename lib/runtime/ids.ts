import { randomBytes } from "node:crypto";
import { monotonicFactory } from "ulid";
import { ApplicationId, GroupId, OfferId, PersonId, RunId } from "../domain/ids.ts";
import type { Clock, Ids } from "../use-cases/ports.ts";

/** ULIDs by the given clock; within one millisecond they still sort in the order they were made. */
export function ulidIds(clock: Clock): Ids {
  const ulid = monotonicFactory();
  const next = (prefix: string) => `${prefix}_${ulid(Date.parse(clock.now()))}`;
  return {
    group: () => GroupId.parse(next("grp")),
    application: () => ApplicationId.parse(next("app")),
    run: () => RunId.parse(next("run")),
    offer: () => OfferId.parse(next("off")),
    person: () => PersonId.parse(`per_${randomLetters()}`),
  };
}

const CROCKFORD = "0123456789ABCDEFGHJKMNPQRSTVWXYZ";

/** 26 of them, 130 bits. */
function randomLetters(): string {
  return Array.from(randomBytes(26), (byte) => CROCKFORD[byte & 31]).join("");
}
