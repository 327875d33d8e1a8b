/** One mail as the SES endpoint kept it. */
export type InboxMail = {
  readonly from: string;
  readonly destination: {
    readonly to: readonly string[];
    readonly cc: readonly string[];
    readonly bcc: readonly string[];
  };
  readonly subject: string;
  readonly body: { readonly html?: string; readonly text?: string };
  readonly headers?: readonly { readonly name: string; readonly value: string }[];
  readonly attachments: readonly {
    readonly filename?: string;
    readonly contentType: string;
    readonly content: string;
  }[];
};

/** The real endpoint's inbox, read over HTTP as a person's mail program would be. */
export class Inbox {
  private readonly storeUrl: string;

  constructor(storeUrl: string) {
    this.storeUrl = storeUrl;
  }

  async all(): Promise<readonly InboxMail[]> {
    const reply = await fetch(this.storeUrl);
    if (!reply.ok) throw new Error(`the inbox answered ${reply.status}`);
    const { emails } = (await reply.json()) as { emails: readonly InboxMail[] };
    return emails;
  }

  async to(address: string): Promise<readonly InboxMail[]> {
    return (await this.all()).filter((mail) => mail.destination.to.includes(address));
  }
}
