import type { Group } from "../../domain/groups/group.ts";
import type { Application, Contact } from "../../domain/intake/application.ts";
import type { Hold } from "../../domain/intake/hold.ts";
import type { Offer } from "../../domain/offers/cohort.ts";
import type { Run } from "../../domain/runs/match-run.ts";
import type { Session } from "../../domain/sessions/session.ts";
import type { Instant } from "../../time/instant.ts";
import type { AddressWaits } from "../people-at-address.ts";

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
  /** Of a kind sent once a membership: another one went out before. */
  readonly told: boolean;
};
