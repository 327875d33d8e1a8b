import type { MessageClass } from "../domain/messages/message.ts";
import { html } from "../markup/html.ts";
import { marked, plain, typed } from "../markup/typed.ts";
import { languageOf } from "../words/languages.ts";
import { type Letter, say } from "../words/letter.ts";
import type { PersonMailFrame } from "../words/letters/frame.ts";
import type { MailWords } from "../words/words.ts";
import { crisisBlock } from "./crisis-block.ts";
import { type Drawn, type Piece, quietLink, type Script } from "./draw.ts";
import type { Setting } from "./layout.ts";
import { LOOK } from "./look.ts";

type PersonClass = Exclude<MessageClass, "staff">;

/** Greeting, close, why the mail comes, the two standing links and the crisis resources of the person's country. */
export function personSetting(
  frame: PersonMailFrame,
  letter: Letter<Piece>,
  messageClass: PersonClass,
  { setting: words, crisis }: MailWords,
): Setting {
  const script = { language: languageOf(frame.locale), colon: words.colon };
  const why = words.why[messageClass];
  return {
    script,
    organisation: frame.organisation,
    opening: say(words.hello(letter.greetByName === false ? undefined : typed(frame.preferredName))),
    closing: closing(words.close, frame.organisation, script),
    foot: [
      crisisBlock(frame.crisis, crisis, script),
      { html: html`<p class="soft" style="${LOOK.small}">${why}</p>`, text: why },
      footLink(words.status, frame.statusHref, script),
      footLink(words.preferences, frame.preferencesHref, script),
    ],
  };
}

function closing(words: string, organisation: string, { language }: Script): Drawn {
  const name = typed(organisation);
  return {
    html: html`<p style="${LOOK.paragraph}">${words}<br>${marked(name, language)}</p>`,
    text: `${words}\n${plain(name)}`,
  };
}

function footLink(label: string, href: string, { colon }: Script): Drawn {
  return {
    html: html`<p style="margin:0;font-size:14px;line-height:1.5;">${quietLink(label, href)}</p>`,
    text: `${label}${colon}\n${href}`,
  };
}
