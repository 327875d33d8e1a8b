import type { Message } from "../../../domain/messages/message.ts";
import { commitIfCurrent } from "../../commit.ts";
import { type Deps, MOST_CHANGES } from "../../ports.ts";
import { stepMessage, stepOf, stepped } from "../../step-message.ts";
import type { Facts } from "../facts/facts.ts";
import { readFacts } from "../facts/read-facts.ts";
import { fateNow } from "./fate-now.ts";
import { leaseFrom } from "./lease.ts";
import { endOrCall, free } from "./settle.ts";

/**
 * The cause once more, and that the call comes now: from here to it nothing is left to wait for.
 *
 * @param written what the mail was written from
 * @returns the row that says so; undefined when it is not to be called, and the row says why or is free again
 */
export async function beginCall(deps: Deps, claimed: Message, written: Facts): Promise<Message | undefined> {
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
