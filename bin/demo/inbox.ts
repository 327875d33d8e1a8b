import { readMail, type StoredMail } from "../../lib/runtime/local/mail.ts";

export type InboxMail = StoredMail;

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
