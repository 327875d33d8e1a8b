import type { MessageId } from "../../../lib/domain/ids.ts";
import type { MailEvent } from "../../../lib/use-cases/messages/record-mail-event.ts";
import type { Mailer, SendOutcome } from "../../../lib/use-cases/ports.ts";
import type { Dice } from "./dice.ts";
import { Killed } from "./faults.ts";

/** `arrived`: it did not come back, whether or not anybody was told. */
type Called = { readonly messageId: MessageId; readonly accepted: boolean; readonly arrived: boolean };

/** A mail service that turns away, loses its reply, and says late, twice or never what became of a mail. */
export type Post = {
  readonly mailer: Mailer;
  /** Each call that reached the port, whatever came of it. */
  readonly calls: readonly Called[];
  /** Mail to there comes back. */
  readonly dead: Set<string>;
};

type PostOptions = {
  readonly dice: Dice;
  readonly isFaulty: () => boolean;
  readonly wrong: (what: string) => void;
  readonly tell: (event: MailEvent) => void;
  /** Of each call that reaches it. */
  readonly heard: (messageId: MessageId) => void;
};

const FATES = [
  "throttled",
  "refused",
  "reply-lost",
  "reply-and-event-lost",
  "cut-off",
  "dies-before",
  "dies-after",
] as const;
type Fate = (typeof FATES)[number] | "accepted";

export function postOf({ dice, isFaulty, wrong, tell, heard }: PostOptions): Post {
  const calls: Called[] = [];
  const dead = new Set<string>();
  /** The service keeps a list of its own of what came back: mail to there is accepted, and sent to nobody. */
  const listed = new Set<string>();
  const send = async (to: string, messageId: MessageId, fate: Fate): Promise<SendOutcome> => {
    const accepted = ACCEPTED.has(fate);
    const bounces = dead.has(to) || listed.has(to);
    heard(messageId);
    calls.push({ messageId, accepted, arrived: accepted && !bounces });
    const providerId = `ses-${calls.length}`;
    if (accepted && fate !== "reply-and-event-lost") {
      if (bounces) listed.add(to);
      for (const event of eventsOf(messageId, providerId, bounces)) tell(event);
    }
    return answered(fate, providerId);
  };
  return {
    calls,
    dead,
    mailer: {
      send: (mail, messageId) => {
        if (mail.wasRefused === true) listed.delete(mail.to);
        const fate = isFaulty() && dice.chance(0.3) ? dice.pick(FATES) : "accepted";
        if (fate !== "accepted") wrong(`mail ${fate}`);
        return send(mail.to, messageId, fate);
      },
    },
  };
}

const ACCEPTED: ReadonlySet<Fate> = new Set<Fate>(["accepted", "reply-lost", "reply-and-event-lost", "dies-after"]);

function answered(fate: Fate, providerId: string): SendOutcome {
  switch (fate) {
    case "accepted":
      return { outcome: "accepted", providerId };
    case "throttled":
      return { outcome: "throttled", code: "TooManyRequestsException" };
    case "refused":
      return { outcome: "rejected", code: "MessageRejected" };
    case "reply-lost":
    case "reply-and-event-lost":
    case "cut-off":
      return { outcome: "unknown", code: "TimeoutError" };
    case "dies-before":
    case "dies-after":
      throw new Killed();
  }
}

function eventsOf(messageId: MessageId, providerId: string, bounces: boolean): readonly MailEvent[] {
  const mail = { messageId: providerId, tags: { messageId: [messageId] } };
  const second: MailEvent = bounces
    ? { eventType: "Bounce", mail, bounce: { bounceType: "Permanent" } }
    : { eventType: "Delivery", mail };
  return [{ eventType: "Send", mail }, second];
}
