import type { Session } from "../../../domain/sessions/session.ts";
import type { Instant } from "../../../time/instant.ts";
import type { Letter } from "../../../words/letter.ts";
import type { PersonMailFrame } from "../../../words/letters/frame.ts";
import type { PersonLetters } from "../../../words/letters/letters.ts";
import type { SessionsChangedData } from "../../../words/letters/sessions.ts";
import type { SessionNews } from "../facts/facts.ts";
import type { PersonKind } from "../kind.ts";
import { needed, type Occasion, sessionsAhead } from "../occasion.ts";
import { comingSession } from "./coming-session.ts";
import { labelOf } from "./label.ts";

/** What the kinds have in common that tell of a changed session: the first to be sent says what all of them would. */
export const NEWS_ROW = {
  recipient: "person",
  class: "service",
  about: "session",
  plannedBy: ["changeSession"],
  quietHours: "waits",
  newsOf: "sessions",
  calendar: ({ facts }) => facts.news.map(({ session }) => session),
  write,
} as const satisfies Omit<PersonKind, "stillTrue">;

async function write(occasion: Occasion, frame: PersonMailFrame, letters: PersonLetters): Promise<Letter> {
  const [first, ...more] = occasion.facts.news;
  const only = needed(first, "news");
  if (more.length > 0) return letters["sessions-changed"](frame, await several(occasion));
  if (isOff(only)) return letters["session-cancelled"](frame, await off(occasion, only));
  return letters["session-moved"](frame, { ...(await comingSession(occasion)), wasStartsAt: only.was?.startsAt });
}

const isOff = ({ session }: SessionNews) => session.status === "CANCELLED";

/** When it would have been, as far as they know. */
const wouldStartAt = ({ session, was }: SessionNews): Instant => was?.startsAt ?? session.startsAt;

async function off(occasion: Occasion, news: SessionNews) {
  const startsAt = wouldStartAt(news);
  const ahead = startsOf(await sessionsAhead(occasion));
  const nextStartsAt = ahead.find((start) => start > startsAt);
  return { discreetLabel: labelOf(occasion), startsAt, nextStartsAt, othersStay: ahead.length > 0 };
}

async function several(occasion: Occasion): Promise<SessionsChangedData> {
  const { news } = occasion.facts;
  return {
    discreetLabel: labelOf(occasion),
    cancelled: news.filter(isOff).map(wouldStartAt),
    moved: news
      .filter((one) => !isOff(one))
      .map(({ session, was }) => ({ startsAt: session.startsAt, was: was?.startsAt })),
    nextStartsAt: startsOf(await sessionsAhead(occasion))[0],
  };
}

const startsOf = (sessions: readonly Session[]): readonly Instant[] => sessions.map(({ startsAt }) => startsAt);
