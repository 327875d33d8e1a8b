import type { ReadingLanguage } from "../words/language.ts";
import type { PersonMailFrame } from "./data.ts";
import type { Letter } from "./letter.ts";

/** One letter, written out whole in each language: a translator reads a letter, not a list of fragments. */
export type Translations<Data> = Readonly<Record<ReadingLanguage, (frame: PersonMailFrame, data: Data) => Letter>>;
