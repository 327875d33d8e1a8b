import type { PersonId } from "../../../domain/ids.ts";
import { workFor } from "../../hand-over.ts";
import type { Change, Deps } from "../../ports.ts";

/** Whom these people may sit with is another matter now: those who wait are looked at anew. One change each at most. */
export async function pairArrivals(deps: Deps, people: readonly PersonId[]): Promise<readonly Change[]> {
  const applications = await Promise.all(people.map((personId) => deps.store.applicationOfPerson(personId)));
  return applications.flatMap((one) =>
    one?.status === "WAITING" ? [workFor({ job: "arrival", because: one.applicationId }, deps.clock.now())] : [],
  );
}
