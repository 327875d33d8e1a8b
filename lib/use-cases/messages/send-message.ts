import type { MessageId } from "../../domain/ids.ts";
import { type Message, readyAt } from "../../domain/messages/message.ts";
import { addMinutes } from "../../time/instant.ts";
import { commitIfCurrent } from "../commit.ts";
import { insist } from "../insist.ts";
import type { Deps, Mail } from "../ports.ts";
import { CALL_LOST, stepMessage, stepOf } from "../step-message.ts";
import { traced } from "../traced.ts";
import type { Facts } from "./facts/facts.ts";
import { readFacts } from "./facts/read-facts.ts";
import { KINDS } from "./kinds.ts";
import { type Fate, latestOf } from "./message-fate.ts";
import { renderMessage } from "./render-message.ts";
import { resendTask } from "./resend/resend-task.ts";
import { beginCall } from "./sending/begin-call.ts";
import { fateNow } from "./sending/fate-now.ts";
import { isOver, leaseFrom } from "./sending/lease.ts";
import { recordOutcome } from "./sending/record-outcome.ts";
import { endOrCall, free } from "./sending/settle.ts";

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
  const calling = await beginCall(deps, claimed, facts).catch((failure: unknown) => uncalled(deps, claimed, failure));
  if (calling !== undefined)
    await recordOutcome(deps, calling, await deps.mailer.send(addressed(mail, facts), calling.messageId));
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
