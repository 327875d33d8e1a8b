import { describe, expect, it } from "vitest";
import { withoutAddresses } from "../../../lib/api/http/without-addresses.ts";

describe("an address", () => {
  it.each([
    ["no mailbox ruth.b+x@example.org", "no mailbox [address]"],
    ["for <ruth@example.org>, again", "for <[address]>, again"],
    ["mailto:ruth@example.org", "[address]"],
    ["ruth@localhost", "[address]"],
    ["ruth@163.com", "[address]"],
    ["ruth@[192.0.2.1]", "[address]"],
    ["o'brien@example.org", "[address]"],
    ['"ruth b"@example.org', "[address]"],
    ["a/ruth@example.org", "[address]"],
    ["rut\u00ed@ex\u00e1mple.org", "[address]"],
    ["https://x.example/?to=ruth%40example.org", "[address]"],
    ["ruth@example.org:1:2", "[address]"],
    ["/home/ruth@example.org/app/lib/a.ts:1:2", "/home/[address]/app/lib/a.ts:1:2"],
    ["/srv/node_modules/@aws-sdk/ruth@example.org/a.js", "/srv/node_modules/@aws-sdk/[address]/a.js"],
    ["/srv/node_modules/.pnpm/ruth@example.org/a.js", "/srv/node_modules/.pnpm/[address]/a.js"],
  ])("in %s is taken out", (text, expected) => {
    expect(withoutAddresses(text)).toBe(expected);
    expect(withoutAddresses(withoutAddresses(text))).toBe(expected);
  });
});

it("is not half shown where a long text is cut, and a long text takes no time", () => {
  const many = "ruth@example.org ".repeat(100_000);
  expect(withoutAddresses(many).replaceAll("[address]", "").trim()).toBe("");
  for (const long of ["x", "x@", '"', "%4"]) expect(withoutAddresses(long.repeat(2_000_000)).length).toBeLessThan(4000);
});

describe("what is no address", () => {
  it.each([
    "at send (/var/task/node_modules/@aws-sdk/client-sesv2/dist-cjs/index.js:9:10)",
    "Cannot find module '/var/task/node_modules/@smithy/core/dist-es/index.js' imported from /var/task/index.mjs",
    "Cannot find package '@aws-sdk/client-s3'",
    "at file:///var/task/index.mjs:12:34",
    "at /home/me/@work/app/lib/a.ts:3:4",
    "at /srv/node_modules/.pnpm/vitest@5.1.1_@types+node@24.19.2/node_modules/vitest/a.js:1:2",
    "3 @ 4, and @ruth",
  ])("stays: %s", (text) => {
    expect(withoutAddresses(text)).toBe(text);
  });
});
