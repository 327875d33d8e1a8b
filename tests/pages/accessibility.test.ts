// @vitest-environment jsdom
import { afterEach, describe, expect, it } from "vitest";
import { drawnPage } from "../support/drawn-page.ts";
import { VIEWS } from "./sample-views.ts";
import { violationsOf } from "./violations.ts";

afterEach(() => {
  document.body.innerHTML = "";
});

// The languages share their markup; the words differ in length alone, which axe does not see.
describe("accessibility", () => {
  it.each(Object.entries(VIEWS))("%s passes axe", async (_name, view) => {
    expect(await violationsOf(drawnPage(view))).toEqual([]);
  });
});
