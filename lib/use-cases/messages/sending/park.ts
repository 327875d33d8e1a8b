import type { Application } from "../../../domain/intake/application.ts";
import type { Message } from "../../../domain/messages/message.ts";
import { deadlineOf } from "../../../domain/offers/cohort.ts";
import { addMinutes, type Instant } from "../../../time/instant.ts";
import { commitIfCurrent } from "../../commit.ts";
import { channelTask, channelTasks } from "../../intake/holds/channel-task.ts";
import { peopleAt } from "../../people-at-address.ts";
import type { Change, Deps } from "../../ports.ts";
import { stepOf } from "../../step-message.ts";
import type { Facts } from "../facts/facts.ts";
import type { ParkedReason } from "../parked-reason.ts";

/**
 * Who ends a reason for which a message waits, and so who is told of it: a person by the task of a hold; a person by
 * the task that asks for a safe channel; whoever read the mail about an address that bounced; the reader, by their own
 * switch; whoever runs the service, by an alarm. What the last three do not end in time is EXPIRED.
 */
const ENDED_BY = {
  "on-hold": "hold",
  "address-on-hold": "hold",
  "clock-stood-still": "hold",
  unsafe_channel: "channel",
  "address-silent": "channel",
  bounced: "bounced-mail",
  complained: "bounced-mail",
  "reminders-off": "reader",
  "optional-off": "reader",
  "hour-before-off": "reader",
  "no-address": "operator",
} as const satisfies Record<ParkedReason, "hold" | "channel" | "bounced-mail" | "reader" | "operator">;

/** What is parked is looked at again this often, should whoever ends the reason fail to wake it. */
const LOOK_AGAIN_MINUTES = 60;

type Step = Parameters<typeof stepOf>[1];

/**
 * A message waits for a reason that can end: it is parked, and a person is asked where none is asked already. Where
 * nobody is waited for it is put off until a time, or ended. Each with its task in one transaction.
 */
export async function park(deps: Deps, message: Message, why: ParkedReason, facts: Facts): Promise<Step["state"]> {
  const step = stepFor(message, why, facts);
  const tasks = step.state === "PARKED" && ENDED_BY[why] === "channel" ? await asked(deps, facts) : [];
  await commitIfCurrent(deps, [stepOf(message, step), ...tasks]);
  return step.state;
}

function stepFor({ outcome: before }: Message, outcome: ParkedReason, facts: Facts): Step {
  const { offer, hold, application, now } = facts;
  // Its clock stood still and runs again, so the row that ends the offer is due when that runs out.
  if (outcome === "clock-stood-still" && offer !== undefined && offer.pausedAt === undefined) {
    return { state: "PENDING", outcome, notBefore: later(deadlineOf(offer), addMinutes(now, 1)) };
  }
  // Who left everything, and whom nobody looks after an hour later either, waits for nobody.
  if (outcome === "unsafe_channel" && before === outcome && hold === undefined && isOver(application)) {
    return { state: "SUPPRESSED", outcome };
  }
  return { state: "PARKED", outcome, notBefore: addMinutes(now, LOOK_AGAIN_MINUTES) };
}

async function asked(deps: Deps, { hold, contact, application }: Facts): Promise<readonly Change[]> {
  if (hold !== undefined || contact === undefined || application === undefined || isOver(application)) return [];
  const { personId, applicationId } = application;
  if (contact.suppressed === "unsafe_channel") return channelTask(deps, personId, applicationId);
  return channelTasks(deps, await peopleAt(deps, contact), applicationId);
}

function isOver(application: Application | undefined): boolean {
  return application === undefined || application.status === "WITHDRAWN" || application.status === "REFERRED";
}

function later(one: Instant, other: Instant): Instant {
  return one > other ? one : other;
}
