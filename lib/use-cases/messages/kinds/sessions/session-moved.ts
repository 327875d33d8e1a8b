import { groupAlive, member, sameRevision, scheduled } from "../../conditions.ts";
import type { PersonKind } from "../../kind.ts";
import { NEWS_ROW } from "../../mail/session-news.ts";

/** One session is at another time. */
export const sessionMovedKind: PersonKind = {
  ...NEWS_ROW,
  stillTrue: [...member, groupAlive, scheduled, sameRevision],
};
