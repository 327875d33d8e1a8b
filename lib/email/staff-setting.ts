import { html } from "../markup/html.ts";
import { marked, plain, typed } from "../markup/typed.ts";
import { languageOf } from "../words/languages.ts";
import type { StaffMailFrame } from "../words/letters/frame.ts";
import type { MailWords } from "../words/words.ts";
import type { Setting } from "./layout.ts";
import { LOOK } from "./look.ts";

/** Mail to the organisation says who it is for and what it leaves out. */
export function staffSetting(frame: StaffMailFrame, { setting: words }: Pick<MailWords, "setting">): Setting {
  const script = { language: languageOf(frame.locale), colon: words.colon };
  const text = words.toStaff(typed(frame.organisation));
  const shown = marked(text, script.language);
  return {
    script,
    organisation: frame.organisation,
    opening: undefined,
    closing: undefined,
    foot: [{ html: html`<p class="soft" style="${LOOK.small}">${shown}</p>`, text: plain(text) }],
  };
}
