import { describe, expect, it } from "vitest";
import { tellingWord } from "../../../lib/domain/groups/discretion.ts";
import { Theme } from "../../../lib/domain/vocabulary.ts";
import { ALL_LANGUAGES, wordsIn } from "../../../lib/words/languages.ts";
import { telling } from "../../../lib/words/telling.ts";
import { settingsOf } from "../../support/samples.ts";

const TELLING = await telling();

describe("a text that bystanders may see", () => {
  it.each(Theme.options)("may not name %s in any word of it", (theme) => {
    const words = theme.split("_").filter((word) => !["and", "of", "to", "after", "with"].includes(word));
    expect(words.map((word) => tellingWord(`Tuesday ${word} circle`, TELLING))).toEqual(words);
  });

  it.each(ALL_LANGUAGES)("may not say a theme, or what tells as much, in the words of %s", async (language) => {
    const words = await (await wordsIn(language)).telling();
    const all = [...words.telling, ...Theme.options.flatMap((theme) => words.themes[theme])];
    expect(all.filter((word) => tellingWord(`Tuesday ${word} circle`, TELLING) !== word)).toEqual([]);
    expect(Theme.options.filter((theme) => words.themes[theme].length === 0)).toEqual([]);
  });

  it("may not hide a telling word behind capitals, or accents of its own", () => {
    expect(tellingWord("CÍRCULO DE PANICO", TELLING)).toBe("PANICO");
    expect(tellingWord("C\u00edrculo de pa\u0301nico", TELLING)).toBe("pa\u0301nico");
  });

  it.each([
    "Support circle",
    "Evening therapy",
    "Grieving together",
    "Círculo de duelo",
    "Grupo de ansiedad",
    "Mesa de jubilados",
    "Tarde de estudiantes",
    "Personas con TOC",
    "Veteran breakfast",
    "The OCD hour",
    "LGBTQ+ tea",
    "Salud mental",
    "GriefShare",
    "Cercle de deuil du mardi",
    "Groupe de soutien",
  ])("may not be %s", (label) => {
    expect(tellingWord(label, TELLING)).toBeDefined();
  });

  it.each([
    "Tuesday circle",
    "Blue room, 18:00",
    "Círculo de los martes",
    "Círculo del jueves por la tarde",
    "Tarde de música para tocar",
    "Mesa azul",
    "Shypton Lane",
    "Thursday workshop",
    "Painting room",
    "After lunch with Ines",
    "Cercle du mardi",
    "Atelier du jardin",
  ])("may be %s", (label) => {
    expect(tellingWord(label, TELLING)).toBeUndefined();
  });

  it("may be the name the sample organisation sends under", () => {
    expect(tellingWord(settingsOf().organisation.senderName, TELLING)).toBeUndefined();
  });
});
