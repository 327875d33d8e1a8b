import type { Group } from "../../../domain/groups/group.ts";
import type { GroupChange } from "../../../domain/groups/member-facts.ts";
import type { MessageId } from "../../../domain/ids.ts";
import type { Application, Contact } from "../../../domain/intake/application.ts";
import type { Hold } from "../../../domain/intake/hold.ts";
import type { Message } from "../../../domain/messages/message.ts";
import type { Offer } from "../../../domain/offers/cohort.ts";
import type { Run } from "../../../domain/runs/match-run.ts";
import type { Change } from "../../../domain/sessions/news.ts";
import type { Rsvp, Session } from "../../../domain/sessions/session.ts";
import type { Instant } from "../../../time/instant.ts";
import type { AddressWaits } from "../../people-at-address.ts";

/** One session that is another one to a member, and the row of the ledger that is to tell them so. */
export type SessionNews = Change & { readonly messageId: MessageId; readonly session: Session };

/** What is true about a message's cause and recipient at the moment it was read. undefined: gone, or not its cause. */
export type Facts = {
  readonly now: Instant;
  /** Of the recipient; undefined for staff. */
  readonly contact: Contact | undefined;
  /** Where mail to staff goes; undefined for a person, and for staff without an address. */
  readonly staffAddress: string | undefined;
  /** Why nothing is written to the recipient's address, which they share with others. */
  readonly address: AddressWaits | undefined;
  /** Of the person it goes to, or that it is about. */
  readonly hold: Hold | undefined;
  readonly application: Application | undefined;
  readonly offer: Offer | undefined;
  readonly group: Group | undefined;
  readonly session: Session | undefined;
  readonly run: Run | undefined;
  /** When the hours end in which its reader is left in peace; undefined outside of them, and for staff. */
  readonly quietUntil: Instant | undefined;
  /** What the member said of the session as it is planned now. */
  readonly answer: Rsvp["answer"] | undefined;
  /** Whether the session stands where mail of this kind is about one; true where a kind is of none in particular. */
  readonly inPlace: boolean;
  /** What of the group its member has not been told of, for mail that says it. */
  readonly groupChange: GroupChange | undefined;
  /** Other rows of the ledger that say what this one would, or said it. */
  readonly others: readonly Message[];
  /** Of news: all that this member is still to be told, to be said in one mail. */
  readonly news: readonly SessionNews[];
};
