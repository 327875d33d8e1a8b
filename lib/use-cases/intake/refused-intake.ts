import * as z from "zod";
import { DomainError, type FieldFault } from "../../domain/errors.ts";
import { SafetyAnswer } from "../../domain/intake/screening.ts";
import { SAFETY_QUESTIONS_PATH, wordingInForce } from "../../domain/intake/wording-versions.ts";
import { GivenCountry } from "../../domain/place.ts";
import type { Settings } from "../../domain/settings.ts";
import { crisisOfIntake } from "./crisis-of-intake.ts";

/**
 * The refusal of an intake that does not fit its schema: it too says where to get help now, and where the safety
 * questions are if they were not all asked.
 *
 * @param sent the body as it came; undefined where it cannot be read
 */
export function refusedIntake(refusal: DomainError, sent: unknown, settings: Settings): DomainError {
  const { detail, fields } = refusal;
  if (detail.code !== "fields-to-mend") return refusal;
  const help = crisisOfIntake(understood(sent, settings), settings);
  if (!fields.some(isUnasked)) {
    return new DomainError(refusal.code, { code: "intake-to-mend", facts: { ...detail.facts, ...help } }, fields);
  }
  const facts = { route: SAFETY_QUESTIONS_PATH, version: wordingInForce(settings.safety) };
  const named = fields.map((fault): FieldFault => {
    const isVersion = fault.field === VERSION && fault.code === "missing";
    return isVersion ? { field: VERSION, code: "wording-missing", facts } : fault;
  });
  return new DomainError(refusal.code, { code: "wording-not-taken", facts: { ...facts, ...help } }, named);
}

const VERSION = "/wordingVersion";

function isUnasked({ field, code }: FieldFault): boolean {
  return code === "missing" && (field === VERSION || field === "/safety" || field.startsWith("/safety/"));
}

/** Whatever of it is wrong, the rest says where help is to be found. */
const Sent = z.object({
  country: GivenCountry.optional().catch(undefined),
  languages: z.array(z.string()).catch([]),
  safety: z.object({ s3: SafetyAnswer.optional().catch(undefined) }).catch({}),
});

/** Nothing is known of a country: help is named that is right everywhere. */
const ANYWHERE = "ZZ";

function understood(sent: unknown, { countriesServed = [] }: Settings) {
  const { country, languages, safety } = Sent.safeParse(sent).data ?? { languages: [], safety: {} };
  const [only = ANYWHERE, ...others] = countriesServed;
  const elsewhere = others.length === 0 ? only : ANYWHERE;
  return { country: country ?? elsewhere, languages, safety: safety.s3 === undefined ? {} : { s3: safety.s3 } };
}
