import * as z from "zod";
import type { Rule } from "./problems/rules.ts";

/**
 * Ids are a three-letter prefix and 26 Crockford base-32 characters: a ULID (sortable by creation), or a hash
 * where the same cause must always give the same id (messages, sessions, tasks, jobs).
 */
const id = <Brand extends string>(prefix: string, _brand: Brand) =>
  z
    .string()
    .regex(new RegExp(`^${prefix}_[0-9A-HJKMNP-TV-Z]{26}$`), "not-an-id" satisfies Rule)
    .brand<Brand>();

export const GroupId = id("grp", "GroupId");
export type GroupId = z.infer<typeof GroupId>;
export const ApplicationId = id("app", "ApplicationId");
export type ApplicationId = z.infer<typeof ApplicationId>;
/** Random: which address belongs to whom is kept apart, see lib/domain/intake/address.ts. */
export const PersonId = id("per", "PersonId");
export type PersonId = z.infer<typeof PersonId>;
export const RunId = id("run", "RunId");
export type RunId = z.infer<typeof RunId>;
export const OfferId = id("off", "OfferId");
export type OfferId = z.infer<typeof OfferId>;
export const SessionId = id("ses", "SessionId");
export type SessionId = z.infer<typeof SessionId>;
export const MessageId = id("msg", "MessageId");
export type MessageId = z.infer<typeof MessageId>;
export const TaskId = id("tsk", "TaskId");
export type TaskId = z.infer<typeof TaskId>;
export const StaffId = id("stf", "StaffId");
export type StaffId = z.infer<typeof StaffId>;
export const ActId = id("act", "ActId");
export type ActId = z.infer<typeof ActId>;
export const JobId = id("job", "JobId");
export type JobId = z.infer<typeof JobId>;

/** What coordinators see instead of a name: `C-7K4Q-2M9D`, from the last eight characters of the application id. */
export const CaseCode = z
  .string()
  .regex(/^C-[0-9A-HJKMNP-TV-Z]{4}-[0-9A-HJKMNP-TV-Z]{4}$/, "not-a-case-code" satisfies Rule)
  .brand<"CaseCode">();
export type CaseCode = z.infer<typeof CaseCode>;

export function caseCodeOf(application: ApplicationId): CaseCode {
  return CaseCode.parse(`C-${application.slice(-8, -4)}-${application.slice(-4)}`);
}
