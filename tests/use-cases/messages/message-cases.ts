import { actIdOf, contentHash } from "../../../lib/domain/hash.ts";
import type { Application } from "../../../lib/domain/intake/application.ts";
import type { Message, MessageKind } from "../../../lib/domain/messages/message.ts";
import { newMessage } from "../../../lib/domain/messages/new-message.ts";
import type { OfferStatus } from "../../../lib/domain/offers/cohort.ts";
import type { MatchResult } from "../../../lib/domain/runs/match-result.ts";
import { applicationRecord, holdRecord, runRecord, sessionRecord } from "../../support/records.ts";
import { CLASSES } from "./classes.ts";
import {
  alterSession,
  changeApplication,
  changeContact,
  changeGroup,
  changeOffer,
  STORY_NOW,
  type Story,
} from "./ledger-story.ts";

/** For every kind of message: one that is to be sent, and everything that can take its cause or consent away. */
export type MessageCase = {
  /** Stores the cause, and gives a message that is due now. */
  readonly given: (story: Story) => Promise<Message>;
  readonly gone: Readonly<Record<string, Gone>>;
};
type Gone = { readonly happens: (story: Story) => Promise<void>; readonly ends: Message["state"] };

/** The first of the closing ones, in a group of eight sessions. */
const CLOSING = sessionRecord(2, {
  number: 8,
  startsAt: "2026-09-22T17:00:00.000Z",
  endsAt: "2026-09-22T18:30:00.000Z",
});
const ACT_ID = actIdOf("group", 1, "end");
const LATER = "2026-12-01T00:00:00.000Z";
const COORDINATOR = { to: "duty", programme: "main" } as const;
const toMember = ({ member }: Story) => ({ to: "person", personId: member.offer.personId }) as const;
const aboutOffer = ({ member }: Story) => ({ about: "offer", offerId: member.offer.offerId }) as const;
export const aboutSession = ({ group, session, member }: Story) =>
  ({ about: "session", groupId: group.groupId, sessionId: session.sessionId, offerId: member.offer.offerId }) as const;

const cancels = (happens: Gone["happens"]): Gone => ({ happens, ends: "CANCELLED" });
const parks = (happens: Gone["happens"]): Gone => ({ happens, ends: "PARKED" });
const onHold = parks(({ deps }) => deps.store.commit([{ write: "hold", hold: holdRecord(), expect: "absent" }]));

const unreachable = {
  "the channel is unsafe": parks((story) => changeContact(story, { suppressed: "unsafe_channel" })),
  "the address bounced": parks((story) => changeContact(story, { suppressed: "bounced" })),
};
const left = { "the member left": cancels((story) => changeOffer(story, { status: "LEFT" })) };
const groupOver = { "the group was cancelled": cancels((story) => changeGroup(story, { status: "CANCELLED" })) };
const membership = { ...unreachable, ...left, ...groupOver };
const sessionChanged = {
  "the session was cancelled": cancels((story) => alterSession(story, { status: "CANCELLED" })),
  "the session was moved": cancels((story) => alterSession(story, { startsAt: "2026-10-16T17:00:00.000Z" })),
};
const remindersOff = { "reminders were turned off": parks((story) => changeContact(story, { reminders: false })) };
const optionalOff = {
  "optional mail was turned off": parks((story) => changeContact(story, { optional: false })),
};
const reminder = { ...membership, ...sessionChanged, ...remindersOff };
const optional = { ...membership, ...sessionChanged, ...optionalOff };

/** Of the member's own application, whose offer the message is about. */
const ofApplicant = (change: Partial<Application>) =>
  cancels(({ deps, member }) => changeApplication(deps, member.application.applicationId, change));
const openOffer = {
  ...unreachable,
  ...groupOver,
  "it was declined": cancels((story) => changeOffer(story, { status: "DECLINED" })),
  "its deadline passed": cancels((story) => changeOffer(story, { expiresAt: STORY_NOW })),
  "the application was withdrawn": ofApplicant({ status: "WITHDRAWN" }),
  "the person was put on hold": onHold,
};

function onOffer(kind: MessageKind, status: OfferStatus): MessageCase["given"] {
  return async (story) => {
    await changeOffer(story, { status, expiresAt: "2026-09-20T09:00:00.000Z" });
    return newMessage(kind, toMember(story), aboutOffer(story), 0, STORY_NOW, LATER);
  };
}

function onSession(kind: MessageKind): MessageCase["given"] {
  return async (story) => newMessage(kind, toMember(story), aboutSession(story), 0, STORY_NOW, LATER);
}

function afterSession(kind: "practice-prompt" | "survey"): MessageCase["given"] {
  return async (story) => {
    story.clock.set("2026-09-17T17:00:00.000Z");
    const cause = kind === "survey" ? { ...aboutSession(story), daysAfterEnd: 7 } : aboutSession(story);
    return newMessage(kind, toMember(story), cause, 0, STORY_NOW, LATER);
  };
}

/** Another application of the same person, in this state. */
function onApplication(kind: MessageKind, state: Partial<Application>): MessageCase["given"] {
  return async (story) => {
    const application = applicationRecord(9, { personId: story.member.offer.personId, ...state });
    const { applicationId } = application;
    await story.deps.store.commit([{ write: "application", application, expect: "absent" }]);
    const recipient = CLASSES[kind] === "staff" ? COORDINATOR : toMember(story);
    return newMessage(kind, recipient, { about: "application", applicationId }, 0, STORY_NOW, LATER);
  };
}
const itBecomes = (change: Partial<Application>) =>
  cancels(({ deps }) => changeApplication(deps, applicationRecord(9).applicationId, change));

const HOLD = holdRecord(9, { level: "URGENT_HOLD", dueAt: "2026-09-14T17:45:00.000Z" });

const FIGURES = { placed: 0, waitingServedDays: 0, totalFit: 0 };
const RESULT: MatchResult = {
  rulesVersion: "1",
  chosen: { objective: "most_placed", ...FIGURES },
  other: { objective: "best_fit", ...FIGURES },
  certificate: { status: "optimal", bound: 0, gap: 0 },
  placed: [],
  unplaced: [],
  groups: [],
  demand: [],
  violations: [],
};
const RUN = runRecord(1, { status: "PREVIEW", resultHash: contentHash(RESULT) });
const runBecomes = (status: "DISCARDED" | "QUEUED" | "PREVIEW") =>
  cancels(({ deps }) => deps.store.commit([{ write: "run", run: { ...RUN, status, rev: 1 }, expect: 0 }]));

const onPreview =
  (kind: "match-report" | "free-seats") =>
  async ({ deps }: Story) => {
    await deps.store.commit([{ write: "run", run: RUN, expect: "absent" }]);
    await deps.store.saveRunResult(RUN.runId, RESULT);
    return newMessage(kind, COORDINATOR, { about: "run", runId: RUN.runId }, 0, STORY_NOW, LATER);
  };
const otherRun = {
  "the run was discarded": runBecomes("DISCARDED"),
  "the run was queued again": runBecomes("QUEUED"),
  "the run has another preview": runBecomes("PREVIEW"),
};

export const MESSAGE_CASES: { readonly [K in MessageKind]: MessageCase } = {
  receipt: {
    given: onApplication("receipt", { status: "SUBMITTED" }),
    gone: {
      ...unreachable,
      "it was withdrawn": itBecomes({ status: "WITHDRAWN" }),
      "it was referred on": itBecomes({ status: "REFERRED" }),
    },
  },
  "new-links": {
    given: onApplication("new-links", { status: "WAITING" }),
    gone: {
      "links were made new once more": cancels((story) => changeContact(story, { linkEpoch: 1 })),
      "the channel is unsafe": parks((story) => changeContact(story, { suppressed: "unsafe_channel" })),
      "the address bounced": parks((story) => changeContact(story, { suppressed: "bounced" })),
      "the person was put on hold": onHold,
    },
  },
  withdrawn: {
    given: onApplication("withdrawn", { status: "WITHDRAWN" }),
    gone: { ...unreachable, "it stands after all": itBecomes({ status: "WAITING" }) },
  },
  "left-group": {
    given: onOffer("left-group", "LEFT"),
    gone: { ...unreachable, "they left altogether": ofApplicant({ status: "WITHDRAWN" }) },
  },
  removed: {
    given: onOffer("removed", "REMOVED"),
    gone: {
      ...unreachable,
      "the seat is theirs after all": cancels((story) => changeOffer(story, { status: "CONFIRMED" })),
    },
  },
  offer: { given: onOffer("offer", "OFFERED"), gone: openOffer },
  "offer-nudge": {
    given: onOffer("offer-nudge", "OFFERED"),
    gone: { ...openOffer, "it was accepted": cancels((story) => changeOffer(story, { status: "ACCEPTED" })) },
  },
  agreement: {
    given: onOffer("agreement", "ACCEPTED"),
    gone: { ...openOffer, "it was signed": cancels((story) => changeOffer(story, { status: "CONFIRMED" })) },
  },
  "agreement-nudge": {
    given: onOffer("agreement-nudge", "ACCEPTED"),
    gone: { ...openOffer, "it was signed": cancels((story) => changeOffer(story, { status: "CONFIRMED" })) },
  },
  "offer-lapsed": {
    given: onOffer("offer-lapsed", "LAPSED"),
    gone: { ...unreachable, "the application was withdrawn": ofApplicant({ status: "WITHDRAWN" }) },
  },
  welcome: { given: onOffer("welcome", "CONFIRMED"), gone: membership },
  "group-starts": {
    given: async (story) => {
      const { groupId, offerId } = story.member.offer;
      return newMessage(
        "group-starts",
        toMember(story),
        { about: "membership", groupId, offerId },
        0,
        STORY_NOW,
        LATER,
      );
    },
    gone: membership,
  },
  "group-changed": {
    given: async (story) => {
      const { groupId, offerId } = story.member.offer;
      const { meetingUrl } = story.group;
      const was = { rev: 1, until: STORY_NOW, discreetLabel: "Thursday circle", meetingUrl };
      await changeGroup(story, { earlier: [was] });
      const cause = { about: "membership", groupId, offerId } as const;
      return newMessage("group-changed", toMember(story), cause, 2, STORY_NOW, LATER);
    },
    gone: {
      ...membership,
      "it is as it was": cancels((story) => changeGroup(story, { discreetLabel: "Thursday circle" })),
    },
  },
  "group-over": {
    given: async (story) => {
      const { groupId, offerId } = story.member.offer;
      await changeGroup(story, { status: "CANCELLED", over: { at: STORY_NOW, why: "cancelled", actId: ACT_ID } });
      await changeOffer(story, { status: "WITHDRAWN" });
      const cause = { about: "membership", groupId, offerId } as const;
      return newMessage("group-over", toMember(story), cause, 2, STORY_NOW, LATER);
    },
    gone: {
      ...unreachable,
      "the seat is held after all": cancels((story) => changeOffer(story, { status: "CONFIRMED" })),
      "they left altogether": cancels((story) =>
        changeApplication(story.deps, story.member.application.applicationId, { status: "WITHDRAWN" }),
      ),
    },
  },
  aftercare: {
    given: async (story) => {
      const { groupId, offerId } = story.member.offer;
      await changeGroup(story, { status: "ENDED", over: { at: STORY_NOW, why: "sessions-over", actId: ACT_ID } });
      await changeOffer(story, { status: "COMPLETED" });
      await changeApplication(story.deps, story.member.application.applicationId, { status: "DONE" });
      const cause = { about: "membership", groupId, offerId } as const;
      return newMessage("aftercare", toMember(story), cause, 2, STORY_NOW, LATER);
    },
    gone: {
      ...unreachable,
      "they look again already": cancels((story) =>
        changeApplication(story.deps, story.member.application.applicationId, { status: "WAITING" }),
      ),
    },
  },
  orientation: { given: onSession("orientation"), gone: reminder },
  "session-reminder": { given: onSession("session-reminder"), gone: reminder },
  "join-link": {
    given: onSession("join-link"),
    gone: {
      ...reminder,
      "the hour before was turned off": parks((story) => changeContact(story, { hourBefore: false })),
    },
  },
  "session-cancelled": {
    given: async (story) => {
      await alterSession(story, { status: "CANCELLED" });
      return newMessage("session-cancelled", toMember(story), aboutSession(story), 1, STORY_NOW, LATER);
    },
    gone: membership,
  },
  "session-moved": {
    given: async (story) => {
      await alterSession(story, {});
      const { rev = 0 } = (await story.deps.store.session(story.group.groupId, story.session.sessionId)) ?? {};
      return newMessage("session-moved", toMember(story), aboutSession(story), rev, STORY_NOW, LATER);
    },
    gone: { ...membership, ...sessionChanged },
  },
  "closing-dates": {
    given: async (story) => {
      await story.deps.store.addSessions([CLOSING]);
      const cause = { ...aboutSession(story), sessionId: CLOSING.sessionId };
      return newMessage("closing-dates", toMember(story), cause, 0, STORY_NOW, LATER);
    },
    gone: {
      ...membership,
      "the session was cancelled": cancels((story) =>
        alterSession({ ...story, session: CLOSING }, { status: "CANCELLED" }),
      ),
      "another session takes its place": cancels((story) =>
        story.deps.store.addSessions([sessionRecord(3, { number: 7, startsAt: "2026-09-18T17:00:00.000Z" })]),
      ),
    },
  },
  "final-reflection": { given: onSession("final-reflection"), gone: { ...membership, ...sessionChanged } },
  "practice-prompt": { given: afterSession("practice-prompt"), gone: optional },
  survey: { given: afterSession("survey"), gone: optional },
  "safety-alert": {
    given: async ({ deps }) => {
      await deps.store.commit([{ write: "hold", hold: HOLD, expect: "absent" }]);
      const { personId, since } = HOLD;
      return newMessage("safety-alert", COORDINATOR, { about: "hold", personId, since }, 0, STORY_NOW, LATER);
    },
    gone: {
      "the hold was lifted": cancels(({ deps }) =>
        deps.store.commit([{ write: "hold-lift", personId: HOLD.personId, expect: 0 }]),
      ),
      "somebody acknowledged it": cancels(({ deps }) =>
        deps.store.commit([{ write: "hold", hold: { ...HOLD, acknowledgedBy: "staff", rev: 1 }, expect: 0 }]),
      ),
    },
  },
  "stale-waitlist": {
    given: onApplication("stale-waitlist", { status: "WAITING" }),
    gone: { "the person was placed": itBecomes({ status: "PLACED" }) },
  },
  "bounced-mail": { given: onApplication("bounced-mail", {}), gone: {} },
  "match-report": { given: onPreview("match-report"), gone: otherRun },
  "licence-alert": {
    given: async (story) => {
      await changeGroup(story, { kind: "psychotherapy" });
      const cause = { about: "group", groupId: story.group.groupId, uncovered: [] } as const;
      return newMessage("licence-alert", COORDINATOR, { ...cause, uncovered: [] }, 0, STORY_NOW, LATER);
    },
    gone: {
      "the group is over": cancels((story) => changeGroup(story, { status: "ENDED" })),
      "it is a support group": cancels((story) => changeGroup(story, { kind: "support" })),
    },
  },
  "free-seats": { given: onPreview("free-seats"), gone: otherRun },
  "viability-watch": {
    given: async (story) => {
      await changeGroup(story, { status: "PUBLISHED" });
      const cause = { about: "group", groupId: story.group.groupId } as const;
      return newMessage("viability-watch", COORDINATOR, cause, 0, STORY_NOW, LATER);
    },
    gone: { "the group started": cancels((story) => changeGroup(story, { status: "RUNNING" })) },
  },
};
