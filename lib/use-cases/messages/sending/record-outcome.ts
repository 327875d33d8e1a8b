import type { Message } from "../../../domain/messages/message.ts";
import { addMinutes } from "../../../time/instant.ts";
import { insist } from "../../insist.ts";
import type { Deps, SendOutcome } from "../../ports.ts";
import { markSent } from "../../step-message.ts";
import { end, free } from "./settle.ts";

/** What the call came to. */
export async function recordOutcome(deps: Deps, calling: Message, sent: SendOutcome): Promise<void> {
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
