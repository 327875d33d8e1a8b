import type { Instant } from "../../time/instant.ts";
import { addDays, type LocalDate } from "../../time/local-date-time.ts";
import { contentHash } from "../hash.ts";
import type { OwnWording, SafetySettings } from "./safety-wording.ts";

/** Where clients get the questions in force. */
export const SAFETY_QUESTIONS_PATH = "/v1/safety-questions";

/** How long answers to a version are taken once another has replaced it. */
const GOOD_FOR_DAYS = 90;

type Replaced = { readonly version: string; readonly replacedOn: LocalDate };

/** The version of the words in lib/words/<language>/safety.ts; a test says which it is when a word was changed. */
export const SHIPPED_WORDING = "we0324a7404af";
/** Those from before, with the day of the release that replaced each. */
const SHIPPED_BEFORE: readonly Replaced[] = [];

/**
 * The version of words, made of the words themselves, so that nobody has to remember to raise it.
 *
 * @param content what is said in each language
 */
export function versionOfWording(content: Readonly<Record<string, unknown>>): string {
  return `w${contentHash(content).slice(0, 12)}`;
}

/** The version that forms are to show now. */
export function wordingInForce({ wording }: SafetySettings): string {
  return wording === undefined ? SHIPPED_WORDING : ownVersion(wording);
}

const versions = new WeakMap<OwnWording, string>();

function ownVersion(wording: OwnWording): string {
  const version = versions.get(wording) ?? versionOfWording(wording.languages);
  versions.set(wording, version);
  return version;
}

export type WordingStanding = "taken" | "outdated" | "unknown";

/** Whether answers to this version of the words are taken at `now`. */
export function wordingStanding(version: string, safety: SafetySettings, now: Instant): WordingStanding {
  if (version === wordingInForce(safety)) return "taken";
  const known = replaced(safety).filter((one) => one.version === version);
  if (known.length === 0) return "unknown";
  const today = now.slice(0, "2026-09-08".length);
  return known.some(({ replacedOn }) => today <= addDays(replacedOn, GOOD_FOR_DAYS)) ? "taken" : "outdated";
}

function replaced({ wording, previous }: SafetySettings): readonly Replaced[] {
  const shipped = wording === undefined ? [] : [{ version: SHIPPED_WORDING, replacedOn: wording.since }];
  return [...SHIPPED_BEFORE, ...shipped, ...previous];
}
