import fc from "fast-check";
import { describe, expect, it } from "vitest";
import { JsonReader } from "../../bin/json/json-reader.ts";
import { placeInJson, placeOfFault } from "../../bin/json/place-in-json.ts";

/** The rest of a text from a place in words, as an editor would jump there. */
function from(text: string, place: string): string {
  const [, line, column] = /^line (\d+), column (\d+)$/.exec(place) ?? [];
  const before = text.split("\n").slice(0, Number(line) - 1);
  return text.slice(before.join("\n").length + Math.sign(before.length) + Number(column) - 1);
}

/** A value with the pointer to it, and all values in it with theirs. */
function withPointers(value: unknown, pointer = ""): readonly (readonly [string, unknown])[] {
  const inner = typeof value === "object" && value !== null ? Object.entries(value) : [];
  const escaped = (name: string) => name.replaceAll("~", "~0").replaceAll("/", "~1");
  return [[pointer, value], ...inner.flatMap(([name, each]) => withPointers(each, `${pointer}/${escaped(name)}`))];
}

describe("a place in JSON", () => {
  const text = '{\n "a": [1, {"b/c": "x, [\\"y"},\n  3],\n "d": {}\n}';
  it.each([
    ["", "line 1, column 1"],
    ["/a", "line 2, column 7"],
    ["/a/1", "line 2, column 11"],
    ["/a/1/b~1c", "line 2, column 19"],
    ["/a/2", "line 3, column 3"],
    ["/d", "line 4, column 7"],
    ["/d/missing/deeper", "line 4, column 7"],
    ["/a/9", "line 2, column 7"],
  ])("%j is at %s", (pointer, place) => {
    expect(placeInJson(text, pointer)).toBe(place);
  });

  it("is where the value stands, whatever the value", () => {
    fc.assert(
      fc.property(fc.jsonValue(), fc.constantFrom(0, 1, "\t"), (value, indent) => {
        const text = JSON.stringify(value, null, indent);
        for (const [pointer, at] of withPointers(JSON.parse(text))) {
          const begins = JSON.stringify(at, null, indent)[0];
          expect(from(text, placeInJson(text, pointer))[0]).toBe(begins);
        }
      }),
    );
  });
});

describe("where a text stops being JSON", () => {
  it.each([
    ["[1, x]", "line 1, column 5"],
    ['[{"a":1},\n {b}]', "line 2, column 3"],
    ["[1,]", "line 1, column 4"],
    ["[01]", "line 1, column 2"],
    ["[-]", "line 1, column 2"],
    ["[1.]", "line 1, column 2"],
    ["{} {}", "line 1, column 4"],
    ['["a\nb"]', "line 1, column 2"],
    ['["\\x"]', "line 1, column 2"],
    ["[1, // one\n2]", "line 1, column 5"],
    ["{", "at its end"],
    ["[1,2", "at its end"],
    ["", "at its end"],
  ])("%j: %s", (text, place) => {
    expect(placeOfFault(text)).toBe(place);
  });

  it("is nowhere in exactly the texts that are JSON", () => {
    const broken = fc
      .tuple(fc.json(), fc.nat(), fc.nat(2), fc.constantFrom(...'{}[]",:\\ -+.0e1tn\n/*\u0001'))
      .map(
        ([text, at, length, put]) => text.slice(0, at % text.length) + put + text.slice((at % text.length) + length),
      );
    fc.assert(
      fc.property(fc.oneof(fc.json(), broken), (text) => {
        expect(placeOfFault(text) === undefined).toBe(isJson(text));
      }),
      { numRuns: 2000 },
    );
  });
});

function isJson(text: string): boolean {
  try {
    JSON.parse(text);
    return true;
  } catch {
    return false;
  }
}

describe("a whole number in JSON", () => {
  it("may be written in every way that JSON has, and is refused otherwise", () => {
    const count = (text: string) => new JsonReader(text).count();
    expect(["0", "-0", "7", "1e3", "20.0", "2147483647"].map(count)).toEqual([0, -0, 7, 1000, 20, 2_147_483_647]);
    for (const text of ["-1", "1.5", "2147483648", '"5"', "null", "[", "", "-", "1.", "1e", ".5"]) {
      expect(() => count(text), text).toThrow(/^must be a whole number from 0 up, and is /);
    }
  });
});
