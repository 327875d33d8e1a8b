import type { CaseCode } from "../../domain/ids.ts";
import type { Staffed } from "../../domain/staffed-hours.ts";
import type { Instant } from "../../time/instant.ts";

export type ReceiptData = {
  readonly caseCode: CaseCode;
  readonly verifyHref: string;
  readonly verifyBy: Instant;
  /** Where one mail answers several applications: each, the newest first. One of them is the reader's, or none. */
  readonly several: readonly { readonly caseCode: CaseCode; readonly at: Instant; readonly verifyHref: string }[];
  /** A person reads the application first; said plainly, without saying why. */
  readonly awaitingPerson: boolean;
  /** When somebody is there, by the organisation's own clock. */
  readonly staffed: Staffed;
  /** How long people waited lately, when that is known well enough to say. */
  readonly usualWaitDays: number | undefined;
};

export type SafetyAlertData = {
  readonly caseCode: CaseCode;
  readonly priority: "urgent" | "same-day" | "two-days";
  readonly dueAt: Instant;
  /** How often it was said before, and whether it should have been looked at by now. */
  readonly round: number;
  readonly overdue: boolean;
};
