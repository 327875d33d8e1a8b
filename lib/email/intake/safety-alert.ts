import type { CaseCode } from "../../domain/ids.ts";
import type { Instant } from "../../time/instant.ts";
import { clockTime, dayName, when } from "../../words/when.ts";
import type { StaffMailFrame } from "../data.ts";
import { facts, type Letter, say } from "../letter.ts";

export type SafetyAlertData = {
  readonly caseCode: CaseCode;
  readonly priority: "urgent" | "same-day" | "two-days";
  readonly dueAt: Instant;
};

const PRIORITY = {
  urgent: "Urgent",
  "same-day": "Today",
  "two-days": "Within two working days",
} as const;

const STEPS = {
  urgent:
    "Please acknowledge within 15 minutes and try to reach the person within the hour. " +
    "If you cannot, hand it to a second person now.",
  "same-day": "Please read it today.",
  "two-days": "Please read it within two working days.",
} as const;

/** Case code, priority and due time; no name, answer, theme or group. */
export function safetyAlert(frame: StaffMailFrame, data: SafetyAlertData): Letter {
  const reader = { locale: "en-GB", timeZone: frame.timeZone };
  const due = `${dayName(data.dueAt, reader)}, ${clockTime(data.dueAt, reader)}`;
  return {
    subject: `${PRIORITY[data.priority]}: case ${data.caseCode} due ${due}`,
    preheader: "An application is on hold until a person decides.",
    blocks: [
      say(STEPS[data.priority]),
      facts([
        ["Case", data.caseCode],
        ["Priority", PRIORITY[data.priority]],
        ["Due", when(data.dueAt, reader)],
      ]),
      say("The application is on hold until a person releases it. Sign in to read it; nothing of it is in this mail."),
    ],
  };
}
