import { describe, expect, it } from "vitest";
import { tellingWord } from "../../../lib/domain/groups/discretion.ts";
import { Theme } from "../../../lib/domain/vocabulary.ts";
import { settingsOf } from "../../support/samples.ts";

describe("a text that bystanders may see", () => {
  it.each(Theme.options)("may not name %s in any word of it", (theme) => {
    const words = theme.split("_").filter((word) => !["and", "of", "to", "after", "with"].includes(word));
    expect(words.map((word) => tellingWord(`Tuesday ${word} circle`))).toEqual(words);
  });

  it.each([
    "Support circle",
    "Evening therapy",
    "Grieving together",
    "Círculo de duelo",
    "Grupo de ansiedad",
    "Veteran breakfast",
    "The OCD hour",
    "LGBTQ+ tea",
    "Salud mental",
    "GriefShare",
  ])("may not be %s", (label) => {
    expect(tellingWord(label)).toBeDefined();
  });

  it.each([
    "Tuesday circle",
    "Blue room, 18:00",
    "Círculo de los martes",
    "Shypton Lane",
    "Thursday workshop",
    "Painting room",
    "After lunch with Ines",
  ])("may be %s", (label) => {
    expect(tellingWord(label)).toBeUndefined();
  });

  it("may be the name the sample organisation sends under", () => {
    expect(tellingWord(settingsOf().organisation.senderName)).toBeUndefined();
  });
});
