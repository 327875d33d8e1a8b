import { GetAccountCommand, GetEmailIdentityCommand } from "@aws-sdk/client-sesv2";
import { replyAddressOf, type Settings } from "../../lib/domain/settings.ts";
import type { Account } from "./account.ts";
import { type Finding, good, note, wrong } from "./finding.ts";

/** The sender's address or its domain has to be verified in SES, in this very region. */
export async function checkIdentity({ ses }: Account, { organisation }: Settings): Promise<readonly Finding[]> {
  const { senderAddress } = organisation;
  const domain = senderAddress.slice(senderAddress.indexOf("@") + 1);
  const states = await Promise.all([senderAddress, domain].map((identity) => isVerified(ses, identity)));
  if (states.includes(true)) return [good(`SES has verified ${states[1] === true ? domain : senderAddress}`)];
  if (states.includes(false)) {
    return [
      wrong(
        `SES knows ${senderAddress} or its domain, but has not verified it yet`,
        "Publish the DKIM records that the SES console shows (or open the mail it sent); " +
          "it can take an hour to be seen.",
      ),
    ];
  }
  return [
    wrong(
      `SES does not know ${senderAddress} in this region, nor ${domain}`,
      `Verify the domain: aws sesv2 create-email-identity --email-identity ${domain}, ` +
        "then publish the DKIM records it prints. Or correct organisation.senderAddress.",
    ),
  ];
}

async function isVerified(ses: Account["ses"], identity: string): Promise<boolean | undefined> {
  try {
    const { VerifiedForSendingStatus } = await ses.send(new GetEmailIdentityCommand({ EmailIdentity: identity }));
    return VerifiedForSendingStatus === true;
  } catch (error) {
    if (error instanceof Error && error.name === "NotFoundException") return undefined;
    throw error;
  }
}

/** Nobody may be asked to answer, as every mail does, where nobody reads. */
const NOBODY = /^(?:no|do[-_.]?not)[-_.]?repl(?:y|ies)\b/i;

/** Mail says that whoever answers it is read by a person. */
export function checkReplies(settings: Settings): Finding {
  const address = replyAddressOf(settings);
  if (NOBODY.test(address)) {
    return wrong(
      `answers to mail go to ${address}, which says that nobody reads it`,
      "Set organisation.replyAddress to one that a person reads: docs/operating.md, Replies.",
    );
  }
  if (settings.organisation.replyAddress === undefined) {
    return note(
      `answers to mail go to the coordinator's address, ${address}, which everybody who gets mail sees`,
      "Set organisation.replyAddress, to the same one if that is meant, and say who reads it: " +
        "docs/operating.md, Replies.",
    );
  }
  return good(`answers to mail go to ${address}`);
}

/** Whether SES lets this account send, to whom, and how much. */
export async function checkSending({ ses }: Account, { alarms }: Settings): Promise<readonly Finding[]> {
  const {
    ProductionAccessEnabled,
    SendingEnabled,
    EnforcementStatus = "HEALTHY",
    SendQuota,
  } = await ses.send(new GetAccountCommand({}));
  const findings: Finding[] = [];
  if (SendingEnabled === false || EnforcementStatus === "SHUTDOWN") {
    findings.push(
      wrong(
        "SES has stopped this account's sending",
        "Answer the case that AWS opened about it (SES console, Account dashboard).",
      ),
    );
  } else if (EnforcementStatus !== "HEALTHY") {
    findings.push(
      note(
        `SES has this account under review (${EnforcementStatus})`,
        "See the SES console, Account dashboard, and docs/operating.md, BounceRate.",
      ),
    );
  }
  if (ProductionAccessEnabled === false) {
    findings.push(
      note(
        "SES has this account in its sandbox: only verified addresses get mail, 200 a day",
        "Enough to try it out. Before applicants come, ask for production access: " +
          "SES console, Account dashboard, Request production access.",
      ),
    );
  }
  const quota = SendQuota?.Max24HourSend ?? -1;
  if (quota > 0 && alarms.mailsADay > quota) {
    findings.push(
      note(
        `SES lets this account send ${quota} mails a day, and the alarm waits for ${alarms.mailsADay}`,
        `Set alarms.mailsADay to ${Math.floor(quota * 0.8)}, so that it rings before SES refuses.`,
      ),
    );
  }
  return findings.length > 0
    ? findings
    : [good(`SES sends for this account, ${quota < 0 ? "any number of" : quota} mails a day`)];
}
