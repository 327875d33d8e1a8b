import type { Settings } from "../../lib/domain/settings.ts";
import { addDays } from "../../lib/time/local-date-time.ts";
import { wallClockText } from "../../lib/time/wall-clock-text.ts";
import type { LatenessAhead } from "../../lib/use-cases/messages/pace/foresee-lateness.ts";
import { type Finding, good, note } from "../deploy/finding.ts";

/** Whether what falls due within a day will go out in time, at the rate that SES takes mail. */
export function latenessFindings(
  ahead: LatenessAhead | undefined,
  settings: Pick<Settings, "alarms" | "organisation">,
  now: Date,
): readonly Finding[] {
  if (ahead === undefined) return [];
  const { minute, lateSeconds, perSecond } = ahead;
  const minutes = Math.ceil(lateSeconds / 60);
  const when = dayAndTime(minute, now.toISOString(), settings.organisation.timeZone);
  const says = `${when}: ${minutes} ${minutes === 1 ? "minute" : "minutes"} at your rate, ${perSecond} mails a second`;
  if (lateSeconds <= settings.alarms.lateAheadMinutes * 60) return [good(`mail will be latest at ${says}`)];
  return [
    note(
      `mail will be late at ${says}`,
      "Ask SES for a higher rate (SES console, Account dashboard), or have less fall due at once: " +
        "see docs/operating.md, LateAhead.",
    ),
  ];
}

/** By the organisation's own clock: "09:00 tomorrow". */
function dayAndTime(minute: string, now: string, zone: string): string {
  const [date = "", time = ""] = wallClockText(minute, zone).split("T");
  const [today = ""] = wallClockText(now, zone).split("T");
  if (date === today) return `${time} today`;
  return date === addDays(today, 1) ? `${time} tomorrow` : `${time} on ${date}`;
}
