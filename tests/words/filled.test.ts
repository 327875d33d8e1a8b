import { describe, expect, it } from "vitest";
import { filled } from "../../lib/words/filled.ts";

const HELP = { staffed_hours: "Mondays", emergency: "999", line: "Samaritans", line_no: "116 123" };

describe("a text with gaps", () => {
  it.each([
    ["Do not wait. Call {emergency} now.", HELP, "Do not wait. Call 999 now."],
    ["Do not wait. Call {emergency} now.", { ...HELP, emergency: undefined }, "Do not wait."],
    ["Call {line}: {line_no}.", { ...HELP, line_no: undefined }, ""],
    [
      "¿Estás en peligro? Llama a {line}: {line_no}. Sal cuando quieras.",
      HELP,
      "¿Estás en peligro? Llama a Samaritans: 116 123. Sal cuando quieras.",
    ],
    [
      "En danger\u00a0? Appelez le {emergency}. Seule notre équipe lit.",
      { ...HELP, emergency: undefined },
      "En danger\u00a0? Seule notre équipe lit.",
    ],
  ])("%s is filled, or without the sentence", (text, said, expected) => {
    expect(filled(text, said)).toBe(expected);
  });
});
