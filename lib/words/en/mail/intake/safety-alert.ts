import { facts, say } from "../../../letter.ts";
import type { StaffLetter } from "../../../letters/letters.ts";
import { REQUESTS } from "../../../letters/requests.ts";
import { clockTime, dayName, when } from "../../when.ts";
import { next } from "../next.ts";

const PRIORITY = {
  urgent: "Urgent",
  "same-day": "Today",
  "two-days": "Within two working days",
};

const STEPS = {
  urgent:
    "Please acknowledge within 15 minutes and try to reach the person within the hour. " +
    "If you cannot, hand it to a second person now.",
  "same-day": "Please read it today.",
  "two-days": "Please read it within two working days.",
};

const AGAIN = "This was said before, and nobody has acknowledged it yet. It is said again until somebody does.";
const OVERDUE = "It is overdue.";
const AT_STAKE = "If the person has an open offer, its clock stands still until you decide.";
const HOW_IT_ENDS = "Take its task or acknowledge the case: then these mails end.";

/** Case code, priority and due time; no name, answer, theme or group. */
export const safetyAlert: StaffLetter<"safety-alert"> = (frame, data) => ({
  subject:
    `${PRIORITY[data.priority]}: case ${data.caseCode} ` +
    `due ${dayName(data.dueAt, frame)}, ${clockTime(data.dueAt, frame)}`,
  preheader: "An application is on hold until a person decides.",
  blocks: [
    say(STEPS[data.priority]),
    ...(data.round > 0 ? [say(AGAIN)] : []),
    ...(data.overdue ? [say(OVERDUE)] : []),
    facts([
      ["Case", data.caseCode],
      ["Priority", PRIORITY[data.priority]],
      ["Due", when(data.dueAt, frame)],
    ]),
    say("The application is on hold until a person releases it. Sign in to read it; nothing of it is in this mail."),
    say(AT_STAKE),
    say(HOW_IT_ENDS),
    ...next([
      ["Find the task", REQUESTS.tasks],
      ["Make it yours", REQUESTS.takeTask],
      ["Decide about the case", REQUESTS.decide],
    ]),
  ],
});
