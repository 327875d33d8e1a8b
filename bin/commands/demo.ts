import { type Command, form } from "../command.ts";
import { playDemo } from "../demo/story.ts";

const OPTIONS = {
  exit: { type: "switch", help: "Stop after the summary; without it, the service stays up to be looked at." },
  json: { type: "text", placeholder: "FILE", help: "Write the summary there." },
} as const;

/** Status 0 when every check held. */
export const demo: Command = {
  summary: "Play a sample organisation through the API.",
  forms: [form(OPTIONS, ({ exit, json }) => playDemo({ exit, jsonFile: json }))],
};
