import type { Likely } from "../../time/rules.ts";
import type { PlaceRule, Rule } from "./rules.ts";
import type { NoFacts } from "./said.ts";

/** How a request can fail before its operation has looked at anything. */
export type RequestDetails = {
  readonly "address-closed": NoFacts;
  readonly "no-operation": { readonly method: string };
  readonly "body-too-large": { readonly kilobytes: number };
  readonly "body-missing": NoFacts;
  readonly "body-not-utf8": NoFacts;
  readonly "body-not-form": NoFacts;
  /** `place` is a character of the body, or its end; the parser names it for some mistakes only. */
  readonly "body-not-json": { readonly place?: number | "end" };
  readonly "content-type-missing": { readonly accepted: readonly string[] };
  readonly "content-type-unread": { readonly accepted: readonly string[] };
  readonly "fields-to-mend": { readonly count: number };
  readonly "key-header-missing": NoFacts;
  readonly "if-match-missing": NoFacts;
  readonly "cursor-foreign": NoFacts;
  readonly "token-missing": NoFacts;
  readonly "token-not-for-access": NoFacts;
  readonly "token-without-scope": { readonly scope: string };
  readonly "token-without-subject": NoFacts;
  readonly "account-outside-group": { readonly group: string };
  readonly "service-busy": NoFacts;
  readonly "others-writing": NoFacts;
  readonly "others-changing": NoFacts;
};

/** Names of JSON's types as zod gives them, as in "string" and "array". */
type Kind = string;
type Countable = "string" | "array" | "record" | "other";

/** A rule that needs no facts. */
export type PlainRule = Exclude<Rule, "not-an-id" | PlaceRule>;

/** How one field can fail its schema. */
export type RequestFaults = {
  /** What it has to be: something of a type, one of some values, or what a rule asks for. */
  readonly missing: { readonly expected: Kind } | { readonly values: readonly string[] } | { readonly rule: PlainRule };
  readonly "wrong-type": { readonly expected: Kind; readonly found: Kind };
  readonly "not-one-of": { readonly values: readonly string[] };
  readonly "too-small": { readonly minimum: number; readonly of: Countable };
  readonly "too-big": { readonly maximum: number; readonly of: Countable };
  readonly "unknown-field": NoFacts;
  /** Half of a character, or one that was lost on the way. */
  readonly "broken-text": NoFacts;
  /** A name that every object has of its own. */
  readonly "reserved-name": NoFacts;
  readonly "too-deep": { readonly maximum: number };
  readonly "not-accepted": NoFacts;
  readonly "not-a-cursor": NoFacts;
};

/** How one field can fail a rule of its own. `prefix` is that of the id it should be, as in "grp". */
export type RuleFaults = {
  readonly [Code in Rule]: Code extends "not-an-id"
    ? { readonly prefix: string }
    : Code extends PlaceRule
      ? Likely
      : NoFacts;
};
