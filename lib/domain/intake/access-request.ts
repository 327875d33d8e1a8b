import * as z from "zod";
import type { AccessNeed } from "../vocabulary.ts";

/** What a coordinator found out about an access need that no list has: for the person, in whatever group. */
export const AccessAnswer = z.enum(["can-be-met", "cannot-be-met"]);
export type AccessAnswer = z.infer<typeof AccessAnswer>;

type Needing = { readonly accessNeeds: readonly AccessNeed[] };
type Answered = { readonly accessAnswer?: AccessAnswer | undefined };

/** A need of no list is a request, which a person answers: neither a no, nor a seat that nobody has looked at. */
export function asksForAccess({ accessNeeds }: Needing): boolean {
  return accessNeeds.includes("other");
}

/** Of applications with what they answered: those of people who wait and whose request nobody has answered yet. */
export function accessRequests<A extends Answered & { readonly status: string }>(
  applications: readonly (readonly [application: A, intake: Needing])[],
): readonly A[] {
  return applications
    .filter(
      ([{ status, accessAnswer }, intake]) =>
        status === "WAITING" && accessAnswer === undefined && asksForAccess(intake),
    )
    .map(([application]) => application);
}
