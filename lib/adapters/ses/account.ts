import {
  GetAccountCommand,
  type GetAccountCommandOutput,
  SESv2Client,
  type SESv2ClientConfig,
} from "@aws-sdk/client-sesv2";
import type { SendingAccount } from "../../domain/messages/sending-account.ts";
import type { MailService } from "../../use-cases/ports.ts";
import { OF_A_FUNCTION, patient } from "../patience.ts";

/** To ask with: unlike a mail, a question may be asked again. */
export function askingSesClient(config: SESv2ClientConfig): SESv2Client {
  return new SESv2Client(patient(config, OF_A_FUNCTION));
}

/** Asks SES v2 what it lets this account send, of the region that the client is for. */
export function sesAccount(client: SESv2Client): MailService {
  return { account: async () => accountOf(await client.send(new GetAccountCommand({}))) };
}

/** @throws Error when it does not say how fast it takes mail */
function accountOf({ SendQuota, SendingEnabled, EnforcementStatus }: GetAccountCommandOutput): SendingAccount {
  const { MaxSendRate: perSecond = 0, Max24HourSend: perDay = -1, SentLast24Hours: sentInADay = 0 } = SendQuota ?? {};
  if (perSecond <= 0) throw new Error("SES says of no rate at which it takes mail");
  const day = perDay < 0 ? {} : { perDay };
  return { perSecond, ...day, sentInADay, standing: standingOf(SendingEnabled, EnforcementStatus) };
}

function standingOf(isEnabled = true, enforcement = "HEALTHY"): SendingAccount["standing"] {
  if (!isEnabled || enforcement === "SHUTDOWN") return "stopped";
  return enforcement === "HEALTHY" ? "healthy" : "under-review";
}
