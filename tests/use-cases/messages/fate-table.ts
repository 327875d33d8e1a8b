import { GroupStatus } from "../../../lib/domain/groups/group.ts";
import { ApplicationStatus } from "../../../lib/domain/intake/application.ts";
import type { MessageKind } from "../../../lib/domain/messages/message.ts";
import { OfferStatus } from "../../../lib/domain/offers/cohort.ts";
import { RunStatus } from "../../../lib/domain/runs/match-run.ts";

/**
 * For each kind, what it may find and still be sent, and the code when it finds anything else. Written by hand, and
 * tried with every state there is: each rule, and each half of it, decides some cell.
 */
export type Row = {
  readonly offer?: Cell<OfferStatus>;
  readonly group?: Cell<GroupStatus>;
  readonly application?: Cell<ApplicationStatus>;
  readonly session?: Cell<SessionStatus>;
  readonly run?: Cell<RunStatus>;
};
export type Cell<State> = readonly [sentIn: readonly State[], otherwise: string];
type SessionStatus = "SCHEDULED" | "CANCELLED";

const ALIVE: Cell<GroupStatus> = [["PUBLISHED", "RUNNING"], "group-over"];
const RUNNING: Cell<GroupStatus> = [["RUNNING"], "group-not-running"];
const ANY_GROUP: Cell<GroupStatus> = [GroupStatus.options, "group-gone"];
const OPEN: Cell<ApplicationStatus> = [
  ["SUBMITTED", "WAITING", "PAUSED", "OFFERED", "PLACED", "DONE"],
  "application-closed",
];
const ANY_APPLICATION: Cell<ApplicationStatus> = [ApplicationStatus.options, "application-gone"];
const MEMBER: Cell<OfferStatus> = [["CONFIRMED"], "not-a-member"];
const SCHEDULED: Cell<SessionStatus> = [["SCHEDULED"], "session-cancelled"];

const OPEN_OFFER: Row = {
  offer: [["OFFERED"], "offer-closed"],
  group: ALIVE,
  application: OPEN,
};
const BEFORE_SESSION: Row = { offer: MEMBER, group: RUNNING, application: ANY_APPLICATION, session: SCHEDULED };
const AFTER_SESSION: Row = {
  offer: [["CONFIRMED", "COMPLETED"], "not-a-member"],
  group: [["RUNNING", "ENDED"], "group-not-running"],
  application: ANY_APPLICATION,
  session: [["SCHEDULED"], "session-not-held"],
};

export const ROWS: { readonly [K in MessageKind]: Row } = {
  receipt: { application: OPEN },
  "new-links": { application: ANY_APPLICATION },
  "left-group": { offer: [["LEFT", "DECLINED"], "not-left"], group: ANY_GROUP, application: OPEN },
  removed: { offer: [["REMOVED"], "not-removed"], group: ANY_GROUP, application: ANY_APPLICATION },
  withdrawn: { application: [["WITHDRAWN"], "not-withdrawn"] },
  offer: OPEN_OFFER,
  "offer-nudge": OPEN_OFFER,
  "offer-lapsed": { offer: [["LAPSED"], "not-lapsed"], group: ANY_GROUP, application: OPEN },
  agreement: { ...OPEN_OFFER, offer: [["ACCEPTED"], "offer-closed"] },
  "agreement-nudge": { ...OPEN_OFFER, offer: [["ACCEPTED"], "offer-closed"] },
  welcome: { offer: MEMBER, group: ALIVE, application: ANY_APPLICATION },
  "group-starts": { offer: MEMBER, group: RUNNING, application: ANY_APPLICATION },
  "group-changed": { offer: MEMBER, group: ALIVE, application: ANY_APPLICATION },
  "group-over": {
    offer: [["WITHDRAWN"], "not-taken-back"],
    group: [["ENDED", "CANCELLED"], "group-not-over"],
    application: OPEN,
  },
  aftercare: { offer: [["COMPLETED"], "not-completed"], group: ANY_GROUP, application: [["DONE"], "not-done"] },
  orientation: BEFORE_SESSION,
  "session-reminder": BEFORE_SESSION,
  "join-link": BEFORE_SESSION,
  "session-cancelled": {
    offer: MEMBER,
    group: ALIVE,
    application: ANY_APPLICATION,
    session: [["CANCELLED"], "session-not-cancelled"],
  },
  "session-moved": { offer: MEMBER, group: ALIVE, application: ANY_APPLICATION, session: SCHEDULED },
  "closing-dates": BEFORE_SESSION,
  "final-reflection": BEFORE_SESSION,
  "practice-prompt": AFTER_SESSION,
  survey: AFTER_SESSION,
  "safety-alert": {},
  "match-report": { run: [["PREVIEW", "APPROVED", "MATERIALISED"], "run-superseded"] },
  "licence-alert": { group: ALIVE },
  "free-seats": { run: [["PREVIEW", "APPROVED", "MATERIALISED"], "run-superseded"] },
  "viability-watch": { group: [["PUBLISHED"], "group-started-or-over"] },
  "bounced-mail": { application: ANY_APPLICATION },
  "stale-waitlist": { application: [["WAITING"], "not-waiting"] },
};

/** Every state that each of these can be in. */
export const STATES: { readonly [D in keyof Required<Row>]: readonly string[] } = {
  offer: OfferStatus.options,
  group: GroupStatus.options,
  application: ApplicationStatus.options,
  session: ["SCHEDULED", "CANCELLED"],
  run: RunStatus.options,
};
