import type { CrisisResources } from "../domain/crisis.ts";
import { html } from "./html.ts";
import type { ReadingLanguage } from "./language.ts";
import type { Block } from "./letter.ts";
import { LOOK } from "./look.ts";

export const CRISIS_WORDS = {
  en: {
    title: "If you need help now",
    text: "If you or somebody near you is in danger, please turn to one of these. They are open now; we may not be.",
    emergency: "Emergency",
  },
  es: {
    title: "Si necesitas ayuda ahora",
    text: "Si tú o alguien cerca de ti corre peligro, acude a uno de estos servicios. Atienden ahora; puede que nosotros no.",
    emergency: "Emergencias",
  },
} as const satisfies Record<ReadingLanguage, Record<string, string>>;

/** Name and contact of each resource, the emergency number first. */
export function crisisRows(crisis: CrisisResources, language: ReadingLanguage): readonly (readonly [string, string])[] {
  const lines = crisis.lines.map(({ name, contact }) => [name, contact] as const);
  return crisis.emergency === undefined ? lines : [[CRISIS_WORDS[language].emergency, crisis.emergency], ...lines];
}

/** At the foot of every mail to a person. */
export function crisisBlock(crisis: CrisisResources, language: ReadingLanguage): Block {
  const words = CRISIS_WORDS[language];
  const rows = crisisRows(crisis, language);
  const lines = rows.map(([name, contact]) => {
    const shown = contact.startsWith("https://")
      ? html`<a class="link" href="${contact}" style="${LOOK.link}">${contact}</a>`
      : html`<strong>${contact}</strong>`;
    return html`<p style="margin:4px 0 0;font-size:15px;line-height:1.45;">${name}: ${shown}</p>`;
  });
  return {
    html: html`<div class="panel" style="${LOOK.crisis}"><p style="margin:0;font-size:15px;line-height:1.45;"><strong>${words.title}</strong></p>
<p style="margin:4px 0 0;font-size:14px;line-height:1.45;">${words.text}</p>${lines}</div>`,
    text: [`${words.title}.`, words.text, ...rows.map(([name, contact]) => `  ${name}: ${contact}`)].join("\n"),
  };
}
