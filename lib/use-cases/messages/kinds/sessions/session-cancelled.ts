import { cancelled, groupAlive, member, sameRevision } from "../../conditions.ts";
import type { PersonKind } from "../../kind.ts";
import { NEWS_ROW } from "../../mail/session-news.ts";

/** One session will not be held. */
export const sessionCancelledKind: PersonKind = {
  ...NEWS_ROW,
  stillTrue: [...member, groupAlive, cancelled, sameRevision],
};
