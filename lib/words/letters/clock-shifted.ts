import { wallClockText } from "../../time/wall-clock-text.ts";
import type { PersonMailFrame } from "./frame.ts";
import type { SessionReminderData } from "./sessions.ts";

/** Does the reader's own clock show another hour than at the session before? */
export function clockShifted({ timeZone }: PersonMailFrame, data: SessionReminderData): boolean {
  if (data.previousStartsAt === undefined) return false;
  const [before, now] = [data.previousStartsAt, data.startsAt].map((startsAt) =>
    wallClockText(startsAt, timeZone).slice("2026-09-08T".length),
  );
  return before !== now;
}
