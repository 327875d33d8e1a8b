import { linkIn } from "../../bin/demo/client.ts";
import type { Inbox, InboxMail } from "../../bin/demo/inbox.ts";
import type { LinkPurpose } from "../../lib/domain/link.ts";
import type { Account } from "./aws.ts";
import type { Caller } from "./emulator/gateway.ts";
import type { Outputs } from "./operator.ts";
import type { Cast } from "./people.ts";
import { waitFor } from "./wait-for.ts";

/** What every chapter plays on: one deployed service, those who use it, and their mail. */
export type Stage = {
  readonly account: Account;
  /** Where the pool's sign-in pages are. */
  readonly endpoint: string;
  readonly coordinatorEmail: string;
  readonly outputs: Outputs;
  readonly inbox: Inbox;
  readonly anyone: Caller;
  readonly coordinator: Caller;
  readonly cast: Cast;
  readonly timeZone: string;
};

/** A tick before its minute, so that the run need not wait one out for each mail. It sweeps what is due, no more. */
export function tickNow({ account }: Stage): Promise<void> {
  return account.invoke("sweeper", {});
}

/** The newest link of this purpose that `address` was mailed. */
export function linkFor({ inbox }: Stage, address: string, purpose: LinkPurpose): Promise<string> {
  return waitFor(`a mail to ${address} with a link to ${purpose}`, 45, async () =>
    (await inbox.to(address))
      .map(({ body }) => linkIn(body.text ?? "", purpose))
      .findLast((link) => link !== undefined),
  );
}

export function mailWhere({ inbox }: Stage, what: string, is: (mail: InboxMail) => boolean): Promise<InboxMail> {
  return waitFor(what, 45, async () => (await inbox.all()).find(is));
}
