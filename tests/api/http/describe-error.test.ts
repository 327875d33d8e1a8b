import { describe, expect, it } from "vitest";
import { describeError } from "../../../lib/api/http/describe-error.ts";

describe("an error in the log", () => {
  it("is told with the causes below it and where it was thrown", () => {
    const error = new Error("could not store", { cause: new RangeError("too big", { cause: new Error("disk") }) });
    const { at, ...told } = describeError(error);
    expect(told).toEqual({ error: "Error", cause: "Error: could not store < RangeError: too big < Error: disk" });
    expect(at).toContain("describe-error.test.ts");
  });

  it("quotes no body that was being parsed, and no address", () => {
    const parsing = catching(() => JSON.parse('{"intention": my secret}'));
    expect(describeError(new Error("for <ruth@example.org>", { cause: parsing })).cause).toBe(
      "Error: for <[address]> < SyntaxError",
    );
  });

  it("may be anything that was thrown", () => {
    expect(describeError("text with a secret")).toEqual({ error: "string", cause: "", at: "" });
  });
});

function catching(act: () => unknown): unknown {
  try {
    return act();
  } catch (error) {
    return error;
  }
}
