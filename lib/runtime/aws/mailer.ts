import { sesClient } from "../../adapters/ses/client.ts";
import { sesMailer } from "../../adapters/ses/mailer.ts";
import type { Mailer } from "../../use-cases/ports.ts";
import type { MailEnvironment } from "../config.ts";
import { loadSettings } from "../settings.ts";

const client = sesClient({});

export function awsMailer({ MAIL_CONFIGURATION_SET }: MailEnvironment): Mailer {
  const { senderName, senderAddress } = loadSettings().organisation;
  return sesMailer({
    client,
    sender: { name: senderName, address: senderAddress },
    configurationSet: MAIL_CONFIGURATION_SET,
  });
}
