import type { Act } from "../../lib/domain/groups/act.ts";
import type { Signature } from "../../lib/domain/groups/agreement.ts";
import type { Group } from "../../lib/domain/groups/group.ts";
import { actIdOf, messageIdOf, sessionIdOf, taskIdOf } from "../../lib/domain/hash.ts";
import { ApplicationId, caseCodeOf, GroupId, OfferId, PersonId, RunId } from "../../lib/domain/ids.ts";
import type { Application, Contact } from "../../lib/domain/intake/application.ts";
import type { Hold } from "../../lib/domain/intake/hold.ts";
import type { Pair } from "../../lib/domain/intake/pair.ts";
import { type Job, newJob } from "../../lib/domain/job.ts";
import type { LineRules, PlaceInLine } from "../../lib/domain/lines/place-in-line.ts";
import type { Message } from "../../lib/domain/messages/message.ts";
import type { Pace } from "../../lib/domain/messages/pace.ts";
import type { Offer, Placement } from "../../lib/domain/offers/cohort.ts";
import { Adjustments, type Run } from "../../lib/domain/runs/match-run.ts";
import type { Session } from "../../lib/domain/sessions/session.ts";
import type { Task } from "../../lib/domain/staff/task.ts";
import { draftOf, SAMPLE_NOW } from "./samples.ts";

/** Plain records with numbered ids, for tests of what keeps them. */

const numbered = (prefix: string, number: number): string => `${prefix}_${String(number).padStart(26, "0")}`;

export const groupId = (number = 1): GroupId => GroupId.parse(numbered("grp", number));
export const applicationId = (number = 1): ApplicationId => ApplicationId.parse(numbered("app", number));
export const runId = (number = 1): RunId => RunId.parse(numbered("run", number));
export const offerId = (number = 1): OfferId => OfferId.parse(numbered("off", number));
export const personId = (number = 1): PersonId => PersonId.parse(numbered("per", number));
export const sessionId = (number = 1, group = groupId()) => sessionIdOf(group, number);

export const groupRecord = (overrides: Partial<Group> = {}): Group => ({
  ...draftOf(),
  groupId: groupId(),
  status: "DRAFT",
  rev: 0,
  createdAt: SAMPLE_NOW,
  ...overrides,
});

export const applicationRecord = (number = 1, overrides: Partial<Application> = {}): Application => ({
  applicationId: applicationId(number),
  personId: personId(number),
  caseCode: caseCodeOf(applicationId(number)),
  status: "WAITING",
  safety: "CLEAR",
  submittedAt: SAMPLE_NOW,
  waitingSince: overrides.submittedAt ?? SAMPLE_NOW,
  country: "GB",
  timeZone: "Europe/London",
  declinedGroups: [],
  silences: [],
  rev: 0,
  ...overrides,
});

/** Person 1 is kept apart from person 2. */
export const pairRecord = (overrides: Partial<Pair> = {}): Pair => ({
  personId: personId(1),
  otherId: personId(2),
  kind: "apart",
  applicationId: applicationId(1),
  otherApplicationId: applicationId(2),
  ...overrides,
});

export const contactRecord = (overrides: Partial<Contact> = {}): Contact => ({
  personId: personId(),
  preferredName: "Ruth",
  email: "ruth@example.org",
  timeZone: "Europe/London",
  locale: "en",
  country: "GB",
  reminders: true,
  hourBefore: false,
  optional: false,
  linkEpoch: 0,
  rev: 0,
  ...overrides,
});

export const offerRecord = (number = 1, overrides: Partial<Offer> = {}): Offer => ({
  offerId: offerId(number),
  groupId: groupId(),
  seatNumber: 1,
  personId: personId(number),
  applicationId: applicationId(number),
  caseCode: caseCodeOf(applicationId(number)),
  runId: runId(),
  status: "OFFERED",
  offeredAt: SAMPLE_NOW,
  expiresAt: "2026-09-06T09:00:00.000Z",
  rev: 0,
  ...overrides,
});

export const placementOf = ({ personId, groupId, offerId }: Offer): Placement => ({ personId, groupId, offerId });

export const signatureRecord = (overrides: Partial<Signature> = {}): Signature => ({
  personId: personId(),
  agreementVersion: "v1-0123456789abcdef",
  typedName: "Ruth",
  affirmed: true,
  signedAt: SAMPLE_NOW,
  locale: "en",
  meaning: "I have read this agreement and promise to keep it.",
  ...overrides,
});

export const sessionRecord = (number = 1, overrides: Partial<Session> = {}): Session => ({
  sessionId: sessionId(number),
  groupId: groupId(),
  number,
  status: "SCHEDULED",
  localDate: "2026-09-15",
  localStart: "18:00",
  timeZone: "Europe/London",
  startsAt: "2026-09-15T17:00:00.000Z",
  endsAt: "2026-09-15T18:30:00.000Z",
  rev: 0,
  ...overrides,
});

export const runRecord = (number = 1, overrides: Partial<Run> = {}): Run => ({
  runId: runId(number),
  trigger: "coordinator",
  status: "QUEUED",
  requestedBy: "coordinator",
  requestedAt: SAMPLE_NOW,
  objective: "most_placed",
  adjustments: Adjustments.parse({}),
  violations: [],
  exceptions: [],
  rev: 0,
  ...overrides,
});

export const messageRecord = (number = 1, overrides: Partial<Message> = {}): Message => ({
  messageId: messageIdOf("session-reminder", String(number), "someone", 0),
  kind: "session-reminder",
  recipient: { to: "person", personId: personId() },
  cause: { about: "group", groupId: groupId() },
  causeRev: 0,
  dueAt: SAMPLE_NOW,
  notAfter: "2026-12-01T09:00:00.000Z",
  state: "PENDING",
  attempts: 0,
  rev: 0,
  ...overrides,
});

export const actRecord = (overrides: Partial<Act> = {}): Act => ({
  actId: actIdOf(groupId(), 1, "end"),
  groupId: groupId(),
  act: "end",
  why: "ended-early",
  by: "coordinator-1",
  at: SAMPLE_NOW,
  previewed: "0".repeat(64),
  rev: 0,
  ...overrides,
});

export const paceRecord = (overrides: Partial<Pace> = {}): Pace => ({
  account: { perSecond: 14, perDay: 50_000, sentInADay: 120, standing: "healthy" },
  takenUntil: "2026-09-01T09:00:10.000Z",
  underWay: [{ until: "2026-09-01T09:00:55.000Z", marks: ["ABCDEFGH"] }],
  rev: 0,
  ...overrides,
});

export const holdRecord = (number = 1, overrides: Partial<Hold> = {}): Hold => ({
  personId: personId(number),
  level: "REVIEW",
  state: "OPEN",
  raisedBy: [{ applicationId: applicationId(number), origin: "anybody", level: "REVIEW", at: SAMPLE_NOW }],
  more: 0,
  raisedAt: SAMPLE_NOW,
  since: SAMPLE_NOW,
  dueAt: "2026-09-01T16:00:00.000Z",
  rev: 0,
  ...overrides,
});

export const taskRecord = (number = 1, overrides: Partial<Task> = {}): Task => ({
  taskId: taskIdOf("acknowledge-hold", personId(number), SAMPLE_NOW),
  kind: "acknowledge-hold",
  subject: { personId: personId(number), applicationId: applicationId(number) },
  state: "OPEN",
  openedAt: SAMPLE_NOW,
  dueAt: "2026-09-01T16:00:00.000Z",
  rev: 0,
  ...overrides,
});

export const jobRecord = (number = 1, overrides: Partial<Job> = {}): Job => ({
  ...newJob({ job: "preview", runId: runId(number) }, SAMPLE_NOW),
  ...overrides,
});

export const arrivalRecord = (number = 1): Job =>
  newJob({ job: "arrival", because: applicationId(number) }, SAMPLE_NOW);

export const placeInLine = (number = 1): PlaceInLine => ({
  groupId: groupId(),
  applicationId: applicationId(number),
  waitingSince: SAMPLE_NOW,
  needs: "alone",
  seats: 1,
  alone: [["gender", "woman"]],
});

export const lineRules = (): LineRules => ({ groupId: groupId(), rules: "hash", drawnUpAt: SAMPLE_NOW });
