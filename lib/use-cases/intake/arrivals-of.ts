import type { PersonId } from "../../domain/ids.ts";
import { workFor } from "../hand-over.ts";
import type { Change, Deps } from "../ports.ts";

/** What kept these people from a seat may be over: those who wait are looked at anew. One change each at most. */
export async function arrivalsOf(deps: Deps, people: readonly PersonId[]): Promise<readonly Change[]> {
  const applications = await Promise.all(people.map((personId) => deps.store.applicationOfPerson(personId)));
  return applications.flatMap((one) =>
    one?.status === "WAITING" ? [workFor({ job: "arrival", because: one.applicationId }, deps.clock.now())] : [],
  );
}
