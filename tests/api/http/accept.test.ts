import { describe, expect, it } from "vitest";
import { preferredMedia } from "../../../lib/api/http/accept.ts";

const BROWSER = "text/html,application/xhtml+xml,application/xml;q=0.9,*/*;q=0.8";

describe("the media type of a reply", () => {
  it.each([
    [BROWSER, "text/html"],
    ["application/json", "application/json"],
    ["application/json;q=0.4, text/html;q=0.6", "text/html"],
    ["application/*, text/html;q=0.5", "application/json"],
    ["*/*", "text/html"],
    [undefined, "text/html"],
    ["TEXT/HTML;q=0.2, Application/JSON", "application/json"],
    ["text/html;q=0, application/json;q=0.1", "application/json"],
  ] as const)("for Accept: %s, offered a page and data, is %s", (accept, media) => {
    expect(preferredMedia(accept, ["text/html", "application/json"])).toBe(media);
  });

  it("is the first one offered when the caller takes none of them", () => {
    expect(preferredMedia("image/png", ["application/json", "text/html", "text/csv"])).toBe("application/json");
  });
});
