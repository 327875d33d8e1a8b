import type { LinkPurpose } from "../../lib/domain/link.ts";
import { readMail, type StoredMail } from "../../lib/runtime/local/mail.ts";
import { linkIn } from "./client.ts";

export type InboxMail = StoredMail;

/** The link of this purpose in the first of these mails to an address that has one. */
export function linkTo(mails: readonly InboxMail[], address: string, purpose: LinkPurpose): string | undefined {
  const own = mails.filter(({ destination }) => destination.to.includes(address));
  return own.map(({ body }) => linkIn(body.text ?? "", purpose)).find((link) => link !== undefined);
}

/** The real endpoint's inbox, read over HTTP as a person's mail program would be. */
export class Inbox {
  private readonly endpoint: string;

  constructor(endpoint: string) {
    this.endpoint = endpoint;
  }

  all(): Promise<readonly InboxMail[]> {
    return readMail(this.endpoint);
  }

  async to(address: string): Promise<readonly InboxMail[]> {
    return (await this.all()).filter((mail) => mail.destination.to.includes(address));
  }
}
