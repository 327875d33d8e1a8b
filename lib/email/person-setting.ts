import { crisisResourcesFor } from "../domain/intake/crisis.ts";
import type { MessageClass } from "../domain/messages/message.ts";
import { html, oneLine } from "../markup/html.ts";
import { languageOf, type ReadingLanguage } from "../words/language.ts";
import { crisisBlock } from "./crisis-block.ts";
import type { PersonMailFrame } from "./data.ts";
import type { Setting } from "./layout.ts";
import { type Block, type Letter, say } from "./letter.ts";
import { LOOK } from "./look.ts";

type PersonClass = Exclude<MessageClass, "staff">;

const WORDS = {
  en: {
    hello: (name: string | undefined) => (name === undefined ? "Hello," : `Hello ${name},`),
    close: "Take care,",
    why: {
      service: "This mail is part of what you asked us for. It stops when you leave, and you can leave at any time.",
      reminder: "Reminders are there to make things easier. Turning them off never costs you your seat.",
      optional: "You asked for this extra. You can turn it off whenever you like, and nothing else changes.",
    },
    status: "Your page",
    preferences: "Choose which mail you get",
  },
  es: {
    hello: (name: string | undefined) => (name === undefined ? "Hola:" : `Hola, ${name}:`),
    close: "Un abrazo,",
    why: {
      service:
        "Este correo forma parte de lo que nos pediste. Deja de llegar cuando te vas, y puedes irte cuando quieras.",
      reminder: "Los recordatorios están para ponértelo fácil. Si los desactivas, no pierdes tu plaza.",
      optional: "Pediste recibir este extra. Puedes desactivarlo cuando quieras; lo demás sigue igual.",
    },
    status: "Tu página",
    preferences: "Elige qué correos recibes",
  },
} as const satisfies Record<ReadingLanguage, unknown>;

function footLink(label: string, href: string): Block {
  const link = html`<a class="link" href="${href}" style="${LOOK.link}">${label}</a>`;
  return {
    html: html`<p style="margin:0 0 8px;font-size:14px;line-height:1.5;">${link}</p>`,
    text: `${label}:\n${href}`,
  };
}

/** Greeting, close, why the mail comes, the two standing links and the crisis resources of the person's country. */
export function personSetting(frame: PersonMailFrame, letter: Letter, messageClass: PersonClass): Setting {
  const language = languageOf(frame.locale);
  const words = WORDS[language];
  const name = letter.greetByName === false ? undefined : oneLine(frame.preferredName);
  const why = words.why[messageClass];
  return {
    language,
    opening: say(words.hello(name)),
    closing: {
      html: html`<p style="${LOOK.paragraph}">${words.close}<br>${frame.organisation}</p>`,
      text: `${words.close}\n${frame.organisation}`,
    },
    foot: [
      crisisBlock(crisisResourcesFor(frame.country), language),
      { html: html`<p class="soft" style="${LOOK.small}">${why}</p>`, text: why },
      footLink(words.status, frame.statusHref),
      footLink(words.preferences, frame.preferencesHref),
    ],
  };
}
