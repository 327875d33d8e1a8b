import type { ReadingLanguage } from "../words/language.ts";
import type { MailData, PersonMailFrame, PersonMailKind } from "./data.ts";
import type { Letter } from "./letter.ts";

/** One mail, written out whole in each language: a translator reads a letter, not a list of fragments. */
export type Translations<K extends PersonMailKind> = Readonly<
  Record<ReadingLanguage, (frame: PersonMailFrame, data: MailData[K]) => Letter>
>;
