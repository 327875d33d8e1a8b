import type { Instant } from "../../time/instant.ts";
import type { TimeZone } from "../../time/time-zone.ts";
import type { GroupSummary } from "../group-summary.ts";
import type { PersonFrame } from "../person-frame.ts";

export type SessionView = PersonFrame & {
  readonly page: "session";
  readonly preferredName: string;
  readonly timeZone: TimeZone;
  readonly group: GroupSummary;
  readonly number: number;
  readonly startsAt: Instant;
  readonly endsAt: Instant;
  readonly cancelled: boolean;
  readonly answer: "coming" | "not_coming" | undefined;
  /** Only for those who signed the current agreement: join link or address. */
  readonly where: { readonly meetingUrl: string | undefined; readonly address: string | undefined } | undefined;
};
