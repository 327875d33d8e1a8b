import type { Group } from "../../lib/domain/groups/group.ts";
import type { InboxMail } from "./inbox.ts";

const TELLING = new RegExp(
  "\\b(support group|therapy|psychotherapy|grief|bereave\\w*|duelo|suicid\\w*|depress\\w*|anxi\\w*|panic|trauma|" +
    "cancer|addict\\w*|alcohol|drug\\w*|gambl\\w*|mental|crisis|burnout|lonel\\w*)\\b",
  "i",
);

/** Mails that break a promise: more than one recipient, or something on the outside that tells the theme. */
export function auditMails(
  mails: readonly InboxMail[],
  groups: readonly Group[],
  staffAddress: string,
): readonly string[] {
  const titles = groups.map(({ title }) => title.toLowerCase());
  const addresses = peoplesAddresses(mails);
  return mails.flatMap((mail) => {
    const { to, cc, bcc } = mail.destination;
    const recipients = to.length + cc.length + bcc.length;
    const outside = [
      mail.from,
      mail.subject,
      ...mail.attachments.map(({ filename }) => filename ?? ""),
      ...visibleUrls(mail),
    ];
    const problems = recipients === 1 ? [] : [`${recipients} recipients`];
    for (const text of outside) {
      if (TELLING.test(text)) problems.push(`tells the theme: ${text}`);
      if (titles.some((title) => text.toLowerCase().includes(title))) problems.push(`shows a group's title: ${text}`);
    }
    if (to[0] !== staffAddress) problems.push(...othersAddressed(mail, addresses));
    return problems.map((problem) => `"${mail.subject}": ${problem}`);
  });
}

/** Signed tokens say nothing; what stands before them, and any other address, must not either. */
function visibleUrls({ body }: InboxMail): readonly string[] {
  return [...(body.text ?? "").matchAll(/https?:\/\/\S+/g)]
    .map(([url]) => url.replace(/(\/l\/\w+\/).*/, "$1"))
    .filter((url) => !url.includes("findahelpline"));
}

function othersAddressed({ destination, body }: InboxMail, addresses: readonly string[]): readonly string[] {
  const said = `${body.text} ${body.html}`;
  const seen = addresses.filter((address) => address !== destination.to[0] && said.includes(address));
  return seen.length > 0 ? [`shows ${seen.length} other people's addresses`] : [];
}

/** Of people, not of the organisation. */
function peoplesAddresses(mails: readonly InboxMail[]): readonly string[] {
  const all = new Set(mails.flatMap((mail) => mail.destination.to));
  return [...all].filter((address) => address.endsWith(".example") && !address.includes("harbourlane"));
}
