import {
  DeleteSuppressedDestinationCommand,
  type SESv2Client,
  SendEmailCommand,
  type SendEmailCommandInput,
} from "@aws-sdk/client-sesv2";
import type { MessageId } from "../../domain/ids.ts";
import type { Mail, Mailer } from "../../use-cases/ports.ts";
import { mailbox } from "./mailbox.ts";
import { outcomeOf, statusOf } from "./outcome.ts";

type MailerOptions = {
  /** Made by sesClient, so that the SDK never repeats a call by itself. */
  readonly client: SESv2Client;
  readonly sender: { readonly name: string; readonly address: string };
  readonly configurationSet?: string | undefined;
};

/** Sends through SES v2, one recipient a call. Never throws: the ledger needs to know what became of every call. */
export function sesMailer(options: MailerOptions): Mailer {
  return {
    send: async (mail, messageId) => {
      let left = false;
      try {
        if (mail.wasRefused) await relist(options.client, mail.to);
        const command = new SendEmailCommand(inputOf(options, mail, messageId));
        command.middlewareStack.add(
          (next) => (args) => {
            left = true;
            return next(args);
          },
          AS_IT_LEAVES,
        );
        const reply = await options.client.send(command);
        if (reply.MessageId === undefined) return { outcome: "unknown", code: "NoMessageId" };
        return { outcome: "accepted", providerId: reply.MessageId };
      } catch (error) {
        return outcomeOf(error, left);
      }
    },
  };
}

/**
 * Takes an address off the account's suppression list, to which SES adds by itself whoever bounced or complained: mail
 * to who is on it is accepted, and never sent.
 */
async function relist(client: SESv2Client, address: string): Promise<void> {
  try {
    await client.send(new DeleteSuppressedDestinationCommand({ EmailAddress: address }));
  } catch (error) {
    if (!isUnlisted(error)) throw error;
  }
}

/** Not on the list, or an endpoint that has none. */
function isUnlisted(error: unknown): boolean {
  return statusOf(error) === 404;
}

/** Written, signed and about to be handed to the connection. */
const AS_IT_LEAVES = { step: "deserialize", priority: "high", name: "asItLeaves" } as const;

function inputOf({ sender, configurationSet }: MailerOptions, mail: Mail, messageId: MessageId): SendEmailCommandInput {
  return {
    FromEmailAddress: mailbox(sender.name, sender.address),
    Destination: { ToAddresses: [mail.to] },
    ...(mail.replyTo === undefined ? {} : { ReplyToAddresses: [mail.replyTo] }),
    Content: {
      Simple: {
        Subject: utf8(mail.subject),
        Body: { Html: utf8(mail.html), Text: utf8(mail.text) },
        Headers: mail.headers.map(({ name, value }) => ({ Name: name, Value: value })),
        Attachments: mail.attachments.map(({ fileName, contentType, content }) => ({
          FileName: fileName,
          ContentType: contentType,
          ContentDisposition: "ATTACHMENT",
          // SES takes 7bit else, in which only ASCII arrives as it was.
          ContentTransferEncoding: "BASE64",
          RawContent: Buffer.from(content, "utf8"),
        })),
      },
    },
    // Comes back in the service's own events: it is how a call that was cut off is resolved.
    EmailTags: [{ Name: "messageId", Value: messageId }],
    ...(configurationSet === undefined ? {} : { ConfigurationSetName: configurationSet }),
  };
}

const utf8 = (Data: string) => ({ Data, Charset: "UTF-8" });
