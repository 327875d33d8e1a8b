import { folded } from "../folded.ts";

/**
 * Whether what somebody wrote says that they do not say: blank, "prefer not to say", "n/a", a dash. It is no value, so
 * nobody is alone with it, sought by it or counted by it. In the languages that are written; as other values, compared
 * without case, spaces, hyphens, accents and what stands between words.
 *
 * @example isWithheld("Prefer not to say") // true
 */
export function isWithheld(text: string): boolean {
  const said = folded(text).replaceAll(/\p{P}/gu, "");
  return said === "" || WITHHELD.has(said);
}

const WITHHELD: ReadonlySet<string> = new Set(
  [
    ...["prefer not", "prefer not to", "prefer not to say", "prefer not to answer", "prefer not to disclose"],
    ...["I prefer not to say", "I'd prefer not to say", "would prefer not to say", "preferred not to say"],
    ...["rather not", "rather not say", "I'd rather not say", "rather not answer", "don't want to say"],
    ...[
      "decline to say",
      "decline to answer",
      "decline to state",
      "declined",
      "withheld",
      "undisclosed",
      "not disclosed",
    ],
    ...["not stated", "not specified", "unspecified", "no answer", "no comment", "not saying", "not applicable"],
    ...["n/a", "na", "none", "null", "nil", "undefined"],
    ...["prefiero no decir", "prefiero no decirlo", "prefiero no contestar", "prefiero no responder", "prefiero no"],
    ...["no quiero decirlo", "no deseo decirlo", "no deseo responder", "sin respuesta", "sin especificar", "no consta"],
    ...["no aplica", "no procede", "ninguno", "ninguna", "NS/NC", "no sabe no contesta", "no contesta"],
    ...["je préfère ne pas répondre", "préfère ne pas répondre", "je préfère ne pas le dire", "préfère ne pas dire"],
    ...["je préfère ne pas dire", "préfère ne pas le dire", "préfère ne pas se prononcer", "ne se prononce pas"],
    ...["je ne souhaite pas répondre", "ne souhaite pas répondre", "sans réponse", "pas de réponse", "non précisé"],
    ...["sans objet", "s.o.", "non applicable", "aucun", "aucune", "néant", "NSP"],
  ].map((said) => folded(said).replaceAll(/\p{P}/gu, "")),
);

type Declared = Readonly<Record<string, string>>;

/** What somebody says of themselves, without what they withhold: all that may enter matching. */
export function withoutWithheld(declared: Declared): Record<string, string> {
  return Object.fromEntries(Object.entries(declared).filter(([, value]) => !isWithheld(value)));
}

/** Their own words for an attribute, which may be named like something that every object has. */
export function saidOf(declared: Declared | undefined, attribute: string): string | undefined {
  return declared !== undefined && Object.hasOwn(declared, attribute) ? declared[attribute] : undefined;
}

/** Their value of an attribute as it is compared with others'; undefined where they said none. */
export function declaredValue(declared: Declared | undefined, attribute: string): string | undefined {
  const value = saidOf(declared, attribute);
  return value === undefined || isWithheld(value) ? undefined : folded(value);
}
