import * as z from "zod";
import { Hours } from "./hours.ts";

/** When the shipped rows were last compared with their sources. A row that an operator confirmed has its own day. */
export const CHECKED_ON = "2026-11-27";

/** What goes into `tel:` or `sms:`. A short code is as it is: no country code goes before it. */
export const Dial = z.string().regex(/^[*#+\d]+$/, "must be digits, as in 116123, with * or # or + where they belong");

/** For whom a line is, where it is not for everybody; "mobile": it can be called from mobile phones alone. */
export const Audience = z.enum(["women", "men", "england", "scotland", "wales", "northern-ireland", "mobile"]);
export type Audience = z.infer<typeof Audience>;

export const Sms = z.object({
  to: Dial,
  /** The word that begins the conversation. Left out: any. */
  body: z.string().optional(),
  /** Who answers, where that is another service than the line. */
  name: z.string().optional(),
});
export type Sms = z.infer<typeof Sms>;

export const LineKind = z.enum(["suicide", "support", "domestic-abuse"]);

/** Whom somebody can talk to. */
export const CrisisLine = z.object({
  kind: LineKind,
  name: z.string(),
  /** BCP 47, of the name; left out where it is in no language. */
  nameLanguage: z.string().optional(),
  /** As people write it, as in "116 123". */
  number: z.string(),
  dial: Dial,
  /** Where the line has one: short codes have none. */
  e164: z.string().optional(),
  /** Other numbers of the same line, as people write them. */
  alternatives: z.array(z.string()).readonly(),
  sms: Sms.optional(),
  /** Where one can write to them. */
  chat: z.string().optional(),
  hours: Hours,
  /** BCP 47; "mul" at the end: more languages, or interpreters. */
  languages: z.array(z.string()).readonly(),
  audience: z.array(Audience).readonly(),
  source: z.string(),
  /** ISO date. */
  checkedOn: z.string(),
});
export type CrisisLine = z.infer<typeof CrisisLine>;

/** @example dialOf("116 123") // "116123" */
export function dialOf(number: string): string {
  return number.replaceAll(/[^*#+\d]/g, "");
}

/** @example telHref("116 123") // "tel:116123" */
export function telHref(number: string): string {
  return `tel:${dialOf(number)}`;
}

/**
 * The body is all that is written beforehand, and nothing to a domestic-abuse line: what stands ready in the phone
 * can be read by somebody else.
 *
 * @example smsHref({ kind: "suicide", sms: { to: "85258", body: "SHOUT" } }) // "sms:85258?body=SHOUT"
 */
export function smsHref({ kind, sms: { to, body } }: Pick<CrisisLine, "kind"> & { readonly sms: Sms }): string {
  return body === undefined || kind === "domestic-abuse" ? `sms:${to}` : `sms:${to}?body=${encodeURIComponent(body)}`;
}
