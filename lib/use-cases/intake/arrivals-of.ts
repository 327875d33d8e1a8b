import type { PersonId } from "../../domain/ids.ts";
import type { Application } from "../../domain/intake/application.ts";
import { workFor } from "../hand-over.ts";
import type { Change, Deps } from "../ports.ts";

/**
 * What kept these people from a seat may be over: whoever waits once this is dealt with is looked at anew, and who may
 * come to wait at this very moment is asked then. One change each at most.
 */
export async function arrivalsOf(deps: Deps, people: readonly PersonId[]): Promise<readonly Change[]> {
  const applications = await Promise.all(people.map((personId) => deps.store.applicationOfPerson(personId)));
  return applications.flatMap((one) =>
    one === undefined || OVER.has(one.status)
      ? []
      : [workFor({ job: "arrival", because: one.applicationId }, deps.clock.now())],
  );
}

const OVER: ReadonlySet<Application["status"]> = new Set<Application["status"]>(["REFERRED", "WITHDRAWN"]);
