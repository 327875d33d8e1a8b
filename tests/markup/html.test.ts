// @vitest-environment jsdom
import fc from "fast-check";
import { describe, expect, it } from "vitest";
import { html, oneLine } from "../../lib/markup/html.ts";

describe("html", () => {
  it("shows any string as itself, in content and in attributes, and adds no element", () => {
    fc.assert(
      fc.property(fc.string({ unit: "grapheme" }), (text) => {
        const page = new DOMParser().parseFromString(html`<p title="${text}">${text}</p>`.markup, "text/html");
        // The parser drops NUL and turns CR into LF; both are harmless.
        const expected = text.replace(/\0/g, "").replace(/\r\n?/g, "\n");
        expect(page.body.children.length).toBe(1);
        expect(page.body.textContent).toBe(expected);
      }),
    );
  });

  it.each(["<script>x</script>", `" onmouseover="x`, "' x='", "&lt;b&gt;", "</p><img src=x onerror=y>"])(
    "escapes %s",
    (hostile) => {
      const page = new DOMParser().parseFromString(html`<p title='${hostile}'>${hostile}</p>`.markup, "text/html");
      expect(page.querySelectorAll("*").length).toBe(4);
      expect(page.querySelector("p")?.getAttribute("title")).toBe(hostile);
      expect(page.querySelector("p")?.attributes.length).toBe(1);
      expect(page.querySelector("p")?.textContent).toBe(hostile);
    },
  );

  it("nests its own markup, joins lists and leaves nothing for what is absent", () => {
    const items = ["a", "<b>"].map((item) => html`<li>${item}</li>`);
    expect(html`<ul>${items}${undefined}${false}${0}</ul>`.markup).toBe("<ul><li>a</li><li>&lt;b&gt;</li>0</ul>");
  });
});

describe("oneLine", () => {
  it("takes line breaks and control characters out", () => {
    expect(oneLine(" a\r\nBcc: b\u2028c\u0000d ")).toBe("a Bcc: b c d");
  });
});
