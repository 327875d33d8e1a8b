import type { CrisisResources } from "../domain/intake/crisis.ts";
import type { ReadingLanguage } from "./language.ts";

export const CRISIS_WORDS = {
  en: {
    title: "If you need help now",
    text: "If you or somebody near you is in danger, please turn to one of these. They are open now; we may not be.",
    emergency: "Emergency",
  },
  es: {
    title: "Si necesitas ayuda ahora",
    text:
      "Si tú o alguien cerca de ti corre peligro, acude a uno de estos servicios. " +
      "Atienden ahora; puede que nosotros no.",
    emergency: "Emergencias",
  },
} as const satisfies Record<ReadingLanguage, Record<string, string>>;

/** Name and contact of each resource, the emergency number first. */
export function crisisRows(crisis: CrisisResources, language: ReadingLanguage): readonly (readonly [string, string])[] {
  const lines = crisis.lines.map(({ name, contact }) => [name, contact] as const);
  return crisis.emergency === undefined ? lines : [[CRISIS_WORDS[language].emergency, crisis.emergency], ...lines];
}
