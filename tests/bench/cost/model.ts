import type { Counts, StoryCounts } from "../../deployed/counts.ts";
import { ALWAYS, ASSUMED } from "./assumptions.ts";
import { PRICES } from "./prices.ts";

type Unit = "readUnits" | "writeUnits" | "keyCalls";

/** US dollars a month. */
type Cost = Readonly<Record<(typeof ITEMS)[number], number>>;

export const ITEMS = [
  "mail (SES)",
  "database (DynamoDB)",
  "functions (Lambda)",
  "API (API Gateway)",
  "queues (SQS)",
  "keys (KMS)",
  "watching (CloudWatch)",
  "clockwork (Scheduler)",
  "staff (Cognito)",
] as const;

/**
 * What a month costs with so many active participants, from what the deployed story was charged for and the
 * assumptions.
 *
 * @example costOf(counted, 1_000)["mail (SES)"]
 */
export function costOf(story: StoryCounts, participants: number): Cost {
  const [applications, matched, members] = [ASSUMED.applications, ASSUMED.matched, ASSUMED.members].map(
    (each) => each * participants,
  ) as [number, number, number];
  const due = ASSUMED.mails * participants;
  const mails = due + applications * ASSUMED.mailsAnApplication + members * ASSUMED.mailsAMember;
  const requests =
    applications * ASSUMED.requestsAnApplication +
    members * ASSUMED.requestsAMember +
    participants * ASSUMED.requestsAParticipant;
  const ofStory = (unit: Unit) =>
    applications * each(story.application, unit) +
    matched * each(story.matchedPerson, unit) +
    members * each(story.member, unit) +
    due * each(story.reminder, unit);
  const reads = ofStory("readUnits") + ALWAYS.sweeps * ALWAYS.readUnitsASweep;
  const stored = participants * ASSUMED.storedGbAParticipant;
  const seconds =
    requests * ASSUMED.apiSeconds * ASSUMED.gb +
    mails * ASSUMED.senderSeconds * ASSUMED.gb +
    ALWAYS.sweeps * ASSUMED.sweepSeconds * ASSUMED.sweeperGb +
    matched * ASSUMED.matcherSecondsAPerson * ASSUMED.matcherGb;
  // A mail, and what SES says of it, is put into a queue, taken and deleted, ten at a time at best; each is counted as
  // if alone.
  const queued = mails * (1 + ASSUMED.eventsAMail);
  const invocations = requests + queued + ALWAYS.sweeps + ALWAYS.nights;
  const logged = (requests + mails + ALWAYS.sweeps) * ASSUMED.logBytes;
  return {
    "mail (SES)": mails * PRICES.mail,
    "database (DynamoDB)":
      ofStory("writeUnits") * PRICES.writeUnit +
      reads * PRICES.readUnit +
      stored * (PRICES.storedGb + PRICES.recoveryGb),
    "functions (Lambda)": invocations * PRICES.invocation + seconds * PRICES.gbSecond,
    "API (API Gateway)": requests * PRICES.apiRequest,
    "queues (SQS)": (3 * queued + ALWAYS.polls) * PRICES.queueRequest,
    "keys (KMS)": ALWAYS.keys * PRICES.key + ofStory("keyCalls") * PRICES.keyRequest,
    "watching (CloudWatch)":
      ALWAYS.metrics * PRICES.metric +
      ALWAYS.alarms * PRICES.alarm +
      ALWAYS.dashboards * PRICES.dashboard +
      (logged / 1e9) * PRICES.logGb,
    "clockwork (Scheduler)": (ALWAYS.sweeps + ALWAYS.nights) * PRICES.schedule,
    "staff (Cognito)": ASSUMED.staff(participants) * PRICES.staffMember,
  };
}

export function totalOf(cost: Cost): number {
  return ITEMS.reduce((sum, item) => sum + cost[item], 0);
}

function each(counts: Counts, unit: Unit): number {
  return counts[unit] / counts.about;
}
