import type { GroupDraftInput } from "../../lib/domain/groups/group.ts";
import { NORMS } from "../../lib/domain/groups/group.ts";
import { addDays } from "../../lib/time/local-date-time.ts";
import { localParts } from "../../lib/time/wall-clock.ts";

const PLAN = ["Arriving", "Who we miss", "What helps", "Saying goodbye"];

/**
 * A closed group whose first session is a day and a little from `now`: its reminder falls due at the first full minute
 * of the wall clock that is at least `seconds` away.
 */
export function groupOfTomorrow(now: Date, seconds: number, timeZone: string): GroupDraftInput {
  const due = new Date(Math.ceil((now.getTime() + seconds * 1000) / 60_000) * 60_000).toISOString();
  const { date, time } = localParts(due, timeZone);
  return {
    title: "Grief, evenings",
    discreetLabel: "Harbour circle",
    themes: ["grief"],
    format: "support_skills",
    entry: "closed",
    size: { min: 3, ideal: 4, max: 6 },
    languages: ["en"],
    schedule: { firstDate: addDays(date, 1), localStart: time, timeZone, sessions: PLAN.length },
    modality: "virtual",
    meetingUrl: "https://meet.harbourlane.example/r/rehearsal",
    facilitators: [{ name: "Miriam Vance", email: "miriam.vance@harbourlane.example", level: "trained" }],
    supervisor: { name: "Dr Helen Marsh", email: "helen.marsh@harbourlane.example" },
    agreement: {
      goals: "To speak of those we have lost, to be listened to, and to find small ways through the days.",
      norms: [...NORMS],
      legalExceptions: "Facilitators must act if somebody is in immediate danger.",
    },
    sessionPlan: PLAN,
  };
}
