import { html } from "../markup/html.ts";
import type { StaffMailFrame } from "./data.ts";
import type { Setting } from "./layout.ts";
import { LOOK } from "./look.ts";

/** Mail to the organisation says who it is for and what it leaves out. */
export function staffSetting(frame: StaffMailFrame): Setting {
  const text =
    `For the coordinators of ${frame.organisation}. ` +
    "People appear by case code only; names and answers are behind sign-in.";
  return {
    language: "en",
    opening: undefined,
    closing: undefined,
    foot: [{ html: html`<p class="soft" style="${LOOK.small}">${text}</p>`, text }],
  };
}
