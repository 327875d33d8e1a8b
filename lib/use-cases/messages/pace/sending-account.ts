import type { Pace } from "../../../domain/messages/pace.ts";
import type { SendingAccount } from "../../../domain/messages/sending-account.ts";
import type { Deps } from "../../ports.ts";

/**
 * What the mail service lets this account send now. Where it does not say, what it said last, and before that what the
 * operator expects of it: no mail waits for an answer that is only about its pace.
 */
export async function sendingAccount(deps: Deps, known: Pace | undefined): Promise<SendingAccount> {
  const asked = await deps.mailService?.account().catch((failure: unknown) => {
    const error = failure instanceof Error ? failure.name : "unknown";
    deps.telemetry.count("sending-account-unread", 1);
    deps.telemetry.event("warn", "sending-account-unread", { error, lastKnown: known !== undefined });
  });
  const account = asked ?? known?.account ?? expected(deps);
  if (account.standing === "stopped") deps.telemetry.count("sending-stopped", 1);
  if (account.standing === "under-review") deps.telemetry.count("sending-under-review", 1);
  return account;
}

function expected({ settings }: Pick<Deps, "settings">): SendingAccount {
  return { perSecond: settings.capacity.mailsPerSecond, sentInADay: 0, standing: "healthy" };
}
