import type { ComingSession } from "../../../email/data.ts";
import { occurrencesOf } from "../../../scheduling/series.ts";
import type { Instant } from "../../../time/time.ts";
import { instantOf } from "../../../time/wall-clock.ts";
import { groupOf, type Letter, meetingsAhead, needed, sessionOf, type Writers } from "./letter.ts";
import { sessionHref } from "./links.ts";

/** Round the meetings of a running group, and its ending. */
export const SESSION_WRITERS: Writers<
  | "orientation"
  | "session-reminder"
  | "join-link"
  | "session-cancelled"
  | "session-moved"
  | "closing-dates"
  | "final-reflection"
  | "practice-prompt"
  | "survey"
> = {
  orientation: async (letter) => ({
    ...(await comingSession(letter)),
    firstGroup: letter.facts.contact?.firstGroup ?? false,
  }),
  "session-reminder": async (letter) => ({
    ...(await comingSession(letter)),
    previousStartsAt: await previousStartsAt(letter),
  }),
  "join-link": comingSession,
  "session-cancelled": async (letter) => ({
    discreetLabel: groupOf(letter).discreetLabel,
    startsAt: sessionOf(letter).startsAt,
    nextStartsAt: (await meetingsAhead(letter))[0]?.startsAt,
  }),
  "session-moved": async (letter) => ({ ...(await comingSession(letter)), wasStartsAt: wasStartsAt(letter) }),
  "closing-dates": async (letter) => ({
    discreetLabel: groupOf(letter).discreetLabel,
    meetings: (await meetingsAhead(letter)).map(({ startsAt }) => startsAt),
  }),
  "final-reflection": comingSession,
  "practice-prompt": (letter) => ({
    discreetLabel: groupOf(letter).discreetLabel,
    sessionNumber: sessionOf(letter).number,
  }),
  survey: (letter) => {
    const { cause } = letter.message;
    const days = cause.about === "session" ? cause.daysAfterEnd : undefined;
    const daysSinceEnd = needed(days, "days since the end");
    return { discreetLabel: groupOf(letter).discreetLabel, daysSinceEnd, surveyHref: undefined };
  },
};

async function comingSession(letter: Letter): Promise<ComingSession> {
  const { discreetLabel, modality, schedule } = groupOf(letter);
  const { startsAt } = sessionOf(letter);
  return { discreetLabel, startsAt, minutes: schedule.minutes, modality, sessionHref: await sessionHref(letter) };
}

async function previousStartsAt(letter: Letter): Promise<Instant | undefined> {
  const { groupId, startsAt } = sessionOf(letter);
  const sessions = await letter.deps.store.sessions(groupId);
  return sessions.findLast((other) => other.status !== "CANCELLED" && other.startsAt < startsAt)?.startsAt;
}

/** What the series had in its place; after a second move that is not what the person was last told. */
function wasStartsAt(letter: Letter): Instant | undefined {
  const { number, rev, startsAt } = sessionOf(letter);
  const { schedule } = groupOf(letter);
  const from = instantOf(schedule.firstDate, "00:00", schedule.timeZone);
  const planned = occurrencesOf(schedule, from, (number + 1) * schedule.everyWeeks + 60).find(
    (occurrence) => occurrence.number === number,
  );
  return rev === 1 && planned?.startsAt !== startsAt ? planned?.startsAt : undefined;
}
