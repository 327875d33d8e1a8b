import { type Message, readyAt } from "../../../lib/domain/messages/message.ts";
import { addMinutes, type Instant } from "../../../lib/time/instant.ts";
import { KINDS } from "../../../lib/use-cases/messages/kinds.ts";
import { allApplications, ledgerOf } from "./census.ts";
import type { Life } from "./life.ts";
import { twiceIn } from "./wrongs.ts";

const FINAL: ReadonlySet<Message["state"]> = new Set<Message["state"]>([
  "SENT",
  "CANCELLED",
  "EXPIRED",
  "SUPPRESSED",
  "UNKNOWN",
]);

/** What is wrong with the ledger once all is quiet, each named. `quietSince`: nothing has gone wrong from then on. */
export async function wrongMail(life: Life, quietSince: Instant): Promise<readonly string[]> {
  const rows = await ledgerOf(life);
  return [...said(life, rows), ...stuck(life, rows), ...unheard(rows, quietSince), ...(await untasked(life, rows))];
}

/** The ledger and the mail service on what was sent. */
function said({ post: { calls }, seen: { cutOff } }: Life, rows: readonly Message[]): readonly string[] {
  const called = new Set([...cutOff, ...calls.map(({ messageId }) => messageId)]);
  const accepted = calls.filter((call) => call.accepted).map(({ messageId }) => messageId);
  const arrived = calls.filter((call) => call.arrived).map(({ messageId }) => messageId);
  const once = new Set(rows.filter(({ kind }) => !KINDS[kind].atLeastOnce).map(({ messageId }) => messageId));
  return [
    ...twiceIn(arrived.filter((messageId) => once.has(messageId))).map((messageId) => `doubled: ${messageId} was sent`),
    ...rows
      .filter(({ state, messageId }) => state === "UNKNOWN" && !called.has(messageId))
      .map((row) => `UNKNOWN and never called: ${named(row)}`),
    ...rows
      .filter(({ state, messageId }) => state === "SENT" && !accepted.includes(messageId))
      .map((row) => `lost: ${named(row)} says that it was sent`),
  ];
}

/** What has only just become due may take so long. */
const UNDER_WAY = 30;

function stuck({ world }: Life, rows: readonly Message[]): readonly string[] {
  const since = addMinutes(world.clock.now(), -UNDER_WAY);
  return rows
    .filter((row) => !FINAL.has(row.state) && row.state !== "PARKED" && readyAt(row) <= since)
    .map((row) => `stuck: ${named(row)}`);
}

/** Hours may lie between two looks of a life at what is due. */
const A_LONG_STEP = 13 * 60;

/** What was first due once nothing went wrong, and had time, was neither cut off nor too late at first look. */
function unheard(rows: readonly Message[], quietSince: Instant): readonly string[] {
  return rows
    .filter(({ dueAt }) => dueAt > quietSince)
    .filter(({ state, attempts, dueAt, notAfter }) => {
      const isLate = state === "EXPIRED" && attempts <= 1 && addMinutes(dueAt, A_LONG_STEP) < notAfter;
      return state === "UNKNOWN" || isLate;
    })
    .map((row) => `lost: ${named(row)}`);
}

/** The reader's own switches need nobody. */
const OWN: ReadonlySet<string> = new Set(["reminders-off", "optional-off", "hour-before-off"]);

/** What waits for a person waits for one who knows: by a task, or by the mail that tells of the bounce. */
async function untasked(life: Life, rows: readonly Message[]): Promise<readonly string[]> {
  const tasks = await life.deps.store.openTasks();
  const applications = await allApplications(life);
  const told = rows.filter(({ kind }) => kind === "bounced-mail");
  const isKnown = ({ recipient, outcome = "" }: Message) => {
    if (recipient.to !== "person" || OWN.has(outcome)) return true;
    const own = applications.filter(({ personId }) => personId === recipient.personId);
    const ids = new Set<string>(own.map(({ applicationId }) => applicationId));
    const isTold = told.some(({ cause }) => cause.about === "application" && ids.has(cause.applicationId));
    return outcome === "bounced" ? isTold : tasks.some(({ subject }) => subject.personId === recipient.personId);
  };
  const isAsked = ({ recipient, messageId }: Message) =>
    recipient.to !== "person" || tasks.some(({ subject }) => subject.messageId === messageId);
  return rows
    .filter((row) => (row.state === "PARKED" && !isKnown(row)) || (row.state === "UNKNOWN" && !isAsked(row)))
    .map((row) => `stuck: ${named(row)}, and nobody knows`);
}

function named({ kind, messageId, state, outcome, dueAt }: Message): string {
  return `${kind} ${messageId} is ${state} (${outcome ?? "no reason"}), due ${dueAt}`;
}
