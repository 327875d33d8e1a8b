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

  it("says where in files of packages too, whatever their folders are called", () => {
    const error = new Error("for ruth@example.org");
    error.stack = `Error: for ruth@example.org
    at Client.send (file:///var/task/node_modules/@aws-sdk/client-dynamodb/dist-es/client.js:12:34)
    at async /srv/app/node_modules/.pnpm/@aws-sdk+client-kms@3.1164.0/node_modules/@aws-sdk/client-kms/index.js:5:6
    at new Promise (<anonymous>)
    at work (C:\\Users\\ruth@example.org\\app\\lib\\a.ts:7:8)
    at node:internal/process/task_queues:103:5`;
    expect(describeError(error).at.split(" | ")).toEqual([
      "at Client.send (file:///var/task/node_modules/@aws-sdk/client-dynamodb/dist-es/client.js:12:34)",
      "at async /srv/app/node_modules/.pnpm/@aws-sdk+client-kms@3.1164.0/node_modules/@aws-sdk/client-kms/index.js:5:6",
      "at new Promise (<anonymous>)",
      "at work (C:\\Users\\[address]\\app\\lib\\a.ts:7:8)",
      "at node:internal/process/task_queues:103:5",
    ]);
  });

  it("takes no line of a message for a place", () => {
    const { at } = describeError(new Error("told\n    at ruth@example.org\n    at Ruth Reyes (/home/ruth:1:2)\nme"));
    expect(at).not.toMatch(/ruth/i);
    expect(at).toContain("describe-error.test.ts");
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
