import { occurrencesOf } from "../../../../scheduling/series.ts";
import type { Instant } from "../../../../time/instant.ts";
import { instantOf } from "../../../../time/wall-clock.ts";
import { groupAlive, member, sameRevision, scheduled } from "../../conditions.ts";
import { personKind } from "../../kind.ts";
import { comingSession } from "../../mail/coming-session.ts";
import { groupOf, type Occasion, sessionOf } from "../../occasion.ts";

/** One session is at another time. */
export const sessionMovedKind = personKind({
  class: "service",
  about: "session",
  plannedBy: ["changeSession"],
  quietHours: "at-once",
  stillTrue: [...member, groupAlive, scheduled, sameRevision],
  calendar: (occasion) => [sessionOf(occasion)],
  letter: "session-moved",
  data: async (occasion) => ({ ...(await comingSession(occasion)), wasStartsAt: wasStartsAt(occasion) }),
});

/** What the series had in its place; after a second move that is not what the person was last told. */
function wasStartsAt(occasion: Occasion): Instant | undefined {
  const { number, rev, startsAt } = sessionOf(occasion);
  const { schedule } = groupOf(occasion);
  const from = instantOf(schedule.firstDate, "00:00", schedule.timeZone);
  const planned = occurrencesOf(schedule, from, (number + 1) * schedule.everyWeeks + 60).find(
    (occurrence) => occurrence.number === number,
  );
  return rev === 1 && planned?.startsAt !== startsAt ? planned?.startsAt : undefined;
}
