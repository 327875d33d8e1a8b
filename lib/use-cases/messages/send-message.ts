import type { MessageId } from "../../domain/ids.ts";
import { type Message, readyAt } from "../../domain/messages/message.ts";
import { addMinutes, type Instant } from "../../time/instant.ts";
import { commitIfCurrent } from "../commit.ts";
import { insist } from "../insist.ts";
import { type Deps, type Mail, MOST_CHANGES, type SendOutcome } from "../ports.ts";
import { CALL_LOST, markSent, stepMessage, stepOf, stepped } from "../step-message.ts";
import { traced } from "../traced.ts";
import { callInstead } from "./call-instead.ts";
import type { Facts } from "./facts/facts.ts";
import { readFacts } from "./facts/read-facts.ts";
import { KINDS } from "./kinds.ts";
import { BY_PHONE, type Fate, fateOf, latestOf } from "./message-fate.ts";
import { renderMessage } from "./render-message.ts";
import { resendTask } from "./resend/resend-task.ts";

/** Longer than a sender may run, so that a lease that ran out means a sender that died. */
const LEASE_MINUTES = 3;

/**
 * Sends one message, at most once. Claims it, reads its cause, renders it, says that the call comes next, reads the
 * cause again, says that it calls, and calls. Whoever comes second, or finds the cause gone, sends nothing.
 */
export async function sendMessage(deps: Deps, messageId: MessageId): Promise<void> {
  const message = await deps.store.message(messageId);
  if (message === undefined) return deps.telemetry.event("warn", "message-unknown", { messageId });
  return sendFor(message.requestId === undefined ? deps : traced(deps, message.requestId), message);
}

async function sendFor(deps: Deps, message: Message): Promise<void> {
  const now = deps.clock.now();
  if (message.state === "CALLING" && isOver(message.leaseUntil, now)) return answerLostCall(deps, message);
  const isFree =
    ((message.state === "PENDING" || message.state === "PARKED") && readyAt(message) <= now) ||
    (message.state === "CLAIMED" && isOver(message.leaseUntil, now));
  if (isFree) await claimAndSend(deps, message);
}

async function claimAndSend(deps: Deps, message: Message): Promise<void> {
  const claim = { state: "CLAIMED", leaseUntil: leaseFrom(deps), attempts: message.attempts + 1 } as const;
  const claimed = await stepMessage(deps, message, claim);
  if (claimed === undefined) return;
  const ready = await prepared(deps, claimed).catch((failure: unknown) => unprepared(deps, claimed, failure));
  if (ready.fate !== undefined) return endOrCall(deps, claimed, ready.fate, ready.facts);
  const { mail, facts } = ready;
  const calling = await begun(deps, claimed, facts).catch((failure: unknown) => uncalled(deps, claimed, failure));
  if (calling !== undefined)
    await record(deps, calling, await deps.mailer.send(addressed(mail, facts), calling.messageId));
}

/** Whoever may be written to again has been kept by the mail service on a list of its own meanwhile. */
function addressed(mail: Mail, { contact }: Facts): Mail {
  return contact?.refusedAt === undefined ? mail : { ...mail, wasRefused: true };
}

/** Either it is to end, or here is what to send. */
type Prepared =
  | { readonly fate: Fate; readonly facts?: Facts }
  | { readonly fate?: undefined; readonly mail: Mail; readonly facts: Facts };

async function prepared(deps: Deps, message: Message): Promise<Prepared> {
  await KINDS[message.kind].carriesOut?.(deps, message);
  const facts = await readFacts(deps, message);
  const fate = await fateNow(deps, message, facts);
  return fate === undefined ? { mail: await renderMessage({ deps, message, facts }), facts } : { fate, facts };
}

/** What a coordinator sends again since nobody knew of it may be known by now to have gone out. */
async function fateNow(deps: Deps, message: Message, facts: Facts): Promise<Fate | undefined> {
  const repeated = message.repeats === undefined ? undefined : await deps.store.message(message.repeats);
  return repeated?.state === "SENT" ? { state: "CANCELLED", outcome: "sent-after-all" } : fateOf(message, facts);
}

const LONGEST_WAIT_MINUTES = 15;

/**
 * What it is about cannot be read, or not be written down: tried again, further apart each time, for as long as it is
 * of use. A record that nobody mends keeps no message for ever.
 */
async function unprepared(deps: Deps, claimed: Message, failure: unknown): Promise<Prepared> {
  const { messageId, kind } = claimed;
  deps.telemetry.count("messages-unreadable", 1);
  const error = failure instanceof Error ? failure.name : "unknown";
  deps.telemetry.event("error", "message-unreadable", { messageId, kind, error });
  if (await isPast(deps, claimed)) return { fate: { state: "EXPIRED", outcome: "unreadable" } };
  const wait = Math.min(2 ** (claimed.attempts - 1), LONGEST_WAIT_MINUTES);
  await free(deps, claimed, addMinutes(deps.clock.now(), wait));
  throw failure;
}

/** As far as that can be said: by the clock of its offer, where that can be read. */
async function isPast({ store, clock }: Deps, message: Message): Promise<boolean> {
  const { cause } = message;
  const offer = cause.about === "offer" ? await store.offer(cause.offerId).catch(() => undefined) : undefined;
  return offer?.pausedAt === undefined && clock.now() > latestOf(message, { offer });
}

/** The cause once more, and that the call comes now: from here to it nothing is left to wait for. */
async function begun(deps: Deps, claimed: Message, written: Facts): Promise<Message | undefined> {
  const announced = await announce(deps, claimed, written);
  if (announced === undefined) return undefined;
  const facts = await readFacts(deps, announced);
  const fate = await fateNow(deps, announced, facts);
  if (fate !== undefined) {
    await endOrCall(deps, announced, fate, facts);
    return undefined;
  }
  const now = deps.clock.now();
  if (isAsWritten(written, facts)) {
    return stepMessage(deps, announced, { state: "CALLING", leaseUntil: leaseFrom(deps) });
  }
  // To another address, with links that have ended, of another hour: it is written anew from what is true by now.
  await free(deps, announced, now);
  return undefined;
}

const TO_BE_SENT: ReadonlySet<Message["state"]> = new Set<Message["state"]>([
  "PENDING",
  "PARKED",
  "CLAIMED",
  "CALLING",
]);

/**
 * Of those that say the same, one calls at a time. Whoever is slower keeps its lease, and finds out after it whether
 * there is anything left to say.
 */
async function announce(deps: Deps, claimed: Message, { news, others }: Facts): Promise<Message | undefined> {
  const tells = news.length === 0 ? {} : { tells: news.map(({ messageId }) => messageId) };
  const step = { state: "CALLING", announced: true, leaseUntil: leaseFrom(deps), ...tells } as const;
  const rivals = others.filter(({ state }) => TO_BE_SENT.has(state)).slice(0, MOST_CHANGES - 1);
  const alone = rivals.map(({ messageId }) => ({ write: "require-not-calling", messageId }) as const);
  const isAlone = await commitIfCurrent(deps, [stepOf(claimed, step), ...alone]);
  return isAlone ? stepped(claimed, step) : undefined;
}

const WRITTEN_FROM = ["contact", "application", "offer", "group", "session", "run", "hold"] as const;

function isAsWritten(written: Facts, now: Facts): boolean {
  return WRITTEN_FROM.every((fact) => written[fact]?.rev === now[fact]?.rev) && told(written) === told(now);
}

function told({ news }: Facts): string {
  return news.map(({ messageId }) => messageId).join();
}

/** What fails before the call has surely sent nothing: the row is free again, and the failure is passed on. */
async function uncalled(deps: Deps, claimed: Message, failure: unknown): Promise<never> {
  const { messageId, rev } = claimed;
  const notBefore = addMinutes(deps.clock.now(), 1);
  await insist(async () => {
    const row = await deps.store.message(messageId);
    // Claimed, announced or called, whichever reply was lost: nobody else takes it on by two steps and no more.
    const isOurs = (row?.state === "CLAIMED" || row?.state === "CALLING") && row.rev <= rev + 2;
    if (isOurs) await free(deps, row, notBefore);
  }).catch(() => deps.telemetry.event("error", "message-not-freed", { messageId }));
  throw failure;
}

async function free(deps: Deps, message: Message, notBefore: Instant): Promise<void> {
  await stepMessage(deps, message, { state: "PENDING", notBefore });
}

async function record(deps: Deps, calling: Message, sent: SendOutcome): Promise<void> {
  switch (sent.outcome) {
    case "accepted": {
      const { providerId } = sent;
      await markSent(deps, calling.messageId, { state: "SENT", providerId, sentAt: deps.clock.now() });
      deps.telemetry.event("info", "message-sent", { messageId: calling.messageId, kind: calling.kind });
      return deps.telemetry.count("messages-sent", 1);
    }
    case "throttled":
      return release(deps, calling, sent.code);
    case "rejected":
      deps.telemetry.count("messages-rejected", 1);
      deps.telemetry.event("error", "message-rejected", { messageId: calling.messageId, code: sent.code });
      return insist(() => end(deps, calling, { state: "CANCELLED", outcome: `rejected-${sent.code}` }));
    case "unknown":
      // The row stays CALLING: the mail service's own event may still say what became of it before the lease ends.
      return deps.telemetry.event("warn", "message-call-cut-off", {
        messageId: calling.messageId,
        code: sent.code ?? "unknown",
      });
  }
}

/** Surely not sent: back in the queue for later, further back each time. */
async function release(deps: Deps, calling: Message, code = "unknown"): Promise<void> {
  deps.telemetry.count("messages-throttled", 1);
  deps.telemetry.event("info", "message-throttled", { messageId: calling.messageId, code });
  const wait = Math.min(2 ** (calling.attempts - 1), 15);
  await insist(() => free(deps, calling, addMinutes(deps.clock.now(), wait)));
}

/**
 * The sender died between saying that a call comes and saying how that went. Before it said that it calls nothing was
 * sent. After that, at-most-once: a person decides. At-least-once: one more call, while it is not too late, and only
 * one.
 */
async function answerLostCall(deps: Deps, message: Message): Promise<void> {
  const now = deps.clock.now();
  const wasCalled = message.announced === undefined;
  const atLeastOnce = deps.settings.sendGuarantee === "at-least-once" || KINDS[message.kind].atLeastOnce === true;
  const again = atLeastOnce && message.outcome !== CALL_LOST && now <= message.notAfter;
  if (again || !wasCalled) {
    const lost = wasCalled ? { outcome: CALL_LOST } : {};
    const freed = await stepMessage(deps, message, { state: "CLAIMED", leaseUntil: now, ...lost });
    return freed === undefined ? undefined : claimAndSend(deps, freed);
  }
  const unknown = stepOf(message, { state: "UNKNOWN", outcome: CALL_LOST });
  if (!(await commitIfCurrent(deps, [unknown, ...(await resendTask(deps, message))]))) return;
  deps.telemetry.count("messages-unknown", 1);
  deps.telemetry.event("error", "message-unknown-outcome", { messageId: message.messageId });
}

/** What is parked is looked at again this often, should whoever ends the reason fail to wake it. */
const LOOK_AGAIN_MINUTES = 60;

async function endOrCall(deps: Deps, message: Message, fate: Fate, facts: Facts | undefined): Promise<void> {
  if (fate.outcome !== BY_PHONE || facts === undefined) return end(deps, message, fate);
  await callInstead(deps, message, fate, facts);
  deps.telemetry.count("messages-suppressed", 1);
}

async function end(deps: Deps, message: Message, fate: Fate): Promise<void> {
  if (fate.state === "PENDING") return void (await stepMessage(deps, message, fate));
  const parked = fate.state === "PARKED" ? { notBefore: addMinutes(deps.clock.now(), LOOK_AGAIN_MINUTES) } : {};
  await stepMessage(deps, message, { ...fate, ...parked });
  // By its whole name, as the alarm has it.
  if (fate.state === "EXPIRED") deps.telemetry.count("messages-expired", 1);
  else deps.telemetry.count(`messages-${fate.state.toLowerCase()}`, 1);
}

function isOver(leaseUntil: Instant | undefined, now: Instant): boolean {
  return leaseUntil === undefined || leaseUntil <= now;
}

function leaseFrom(deps: Deps): Instant {
  return addMinutes(deps.clock.now(), LEASE_MINUTES);
}
