import { ALL_LANGUAGES, type Language } from "../../words/languages.ts";

/**
 * The language of ours that a caller asks for by `Accept-Language` (RFC 9110, 12.5.4); `otherwise` where they ask for
 * none of them.
 *
 * @example await callerLanguage("pt-BR, es-MX;q=0.9", FALLBACK) // "es"
 */
export async function callerLanguage(asked: string | undefined, otherwise: Language): Promise<Language> {
  if (asked === undefined) return otherwise;
  // Loaded for the first caller who names a language: a start has no use for it.
  const { default: Negotiator } = await import("negotiator");
  const [best] = new Negotiator({ headers: { "accept-language": asked } }).languages([...ALL_LANGUAGES]);
  return ALL_LANGUAGES.find((language) => language === best) ?? otherwise;
}
