import type { Contact } from "../../domain/intake/application.ts";
import type { AddressWaits } from "../people-at-address.ts";

/** Why a message waits for somebody. Who that is, and how they are told, is in `sending/park.ts`. */
export type ParkedReason =
  | "on-hold"
  | "clock-stood-still"
  | AddressWaits
  | NonNullable<Contact["suppressed"]>
  | "reminders-off"
  | "optional-off"
  | "hour-before-off"
  | "no-address";
