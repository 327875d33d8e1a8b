import { readdirSync, readFileSync } from "node:fs";
import { resolve } from "node:path";
import { describe, expect, it } from "vitest";
import { type Command, form, optionsOf } from "../../bin/command.ts";
import { COMMANDS } from "../../bin/commands.ts";
import type { Values } from "../../bin/options.ts";
import { PlainError } from "../../bin/plain-error.ts";
import { runCommand } from "../../bin/run-command.ts";
import { helpOf, usageOf } from "../../bin/usage.ts";

const ROOT = resolve(import.meta.dirname, "../..");
const OPTIONS: Readonly<Record<string, readonly string[]>> = {
  start: ["--port PORT", "--data DIR", "--clock TIME", "--verbose"],
  demo: ["--exit", "--json FILE"],
  docs: [],
  match: [
    "--in DIR",
    "--out DIR",
    "--now DATE",
    "--objective most_placed|best_fit",
    "--config FILE",
    "--replay RUN",
    "--data DIR",
  ],
  solve: ["--problem FILE", "--out FILE", "--budget RE-SOLVES", "--check"],
  synth: ["--config FILE"],
  deploy: ["--config FILE", "--coordinator EMAIL", "--check"],
  doctor: ["--config FILE", "--json"],
};

async function commandOf(name: string): Promise<Command> {
  const command = await COMMANDS[name]?.();
  if (command === undefined) throw new Error(`there is no command ${name}`);
  return command;
}

/** What the person at the terminal is told, and the status. */
async function refusalOf(name: string, command: Command, args: readonly string[]): Promise<PlainError> {
  const failure = await runCommand(name, command, args).catch((error: unknown) => error);
  if (failure instanceof PlainError) return failure;
  throw new Error(`${name} was not refused plainly: ${failure}`);
}

it("the commands are eight, and npm runs each by its name", () => {
  const { scripts } = JSON.parse(readFileSync(resolve(ROOT, "package.json"), "utf8"));
  expect(Object.keys(COMMANDS)).toEqual(Object.keys(OPTIONS));
  for (const name of Object.keys(COMMANDS)) expect(scripts[name]).toMatch(new RegExp(`bin/groupwright\\.ts ${name}$`));
});

describe.each(Object.entries(OPTIONS))("groupwright %s", (name, options) => {
  it("says each of its options when asked for help", async () => {
    const command = await commandOf(name);
    const lines = helpOf(name, command).split("\n");
    const said = lines.flatMap((line) => /^ {2}(--\S+(?: \S+)?) {2,}[A-Z].*\.$/.exec(line)?.[1] ?? []);
    expect(said).toEqual([...options, "--help"]);
    expect(Object.keys(optionsOf(command))).toHaveLength(options.length);
  });

  it("refuses an option that it has not, by its name, and says how it is called", async () => {
    const refusal = await refusalOf(name, await commandOf(name), ["--such"]);
    expect(refusal).toMatchObject({ status: 2 });
    expect(refusal.message).toMatch(new RegExp(`^Unknown option '--such'\n\nnpm run ${name}`));
  });
});

it("deploy invites nobody whose address is none, and says so before it asks the account for anything", async () => {
  const args = ["--coordinator", "josé@example.org"];
  const refusal = await refusalOf("deploy", await commandOf("deploy"), args);
  expect(refusal).toMatchObject({ status: 2 });
  expect(refusal.message).toMatch(/^--coordinator josé@example\.org: must be an e-mail address/);
});

describe("a command", () => {
  const OWN = {
    file: { type: "text", placeholder: "FILE", required: true, help: "It." },
    seats: { type: "number", from: 2, to: 20, placeholder: "SEATS", default: 8, help: "How many." },
    order: { type: "choice", of: ["first", "last"], help: "Which." },
    dry: { type: "switch", help: "Only look." },
  } as const;
  const OTHER = { again: { type: "text", placeholder: "RUN", required: true, help: "Which." }, dry: OWN.dry } as const;
  const called: unknown[] = [];
  const note = async (values: Values<typeof OWN> | Values<typeof OTHER>) => called.push(values);
  const one: Command = { summary: "One.", forms: [form(OWN, note)] };
  const two: Command = { summary: "Two.", forms: [form(OWN, note), form(OTHER, note)] };

  it("is given its options by their types, with what is meant when they are left out", async () => {
    called.length = 0;
    await runCommand("one", one, ["--file", "a"]);
    await runCommand("one", one, ["--file=b", "--seats", "20", "--order", "last", "--dry"]);
    await runCommand("two", two, ["--again", "c"]);
    expect(called).toEqual([
      { file: "a", seats: 8, order: undefined, dry: false },
      { file: "b", seats: 20, order: "last", dry: true },
      { again: "c", dry: false },
    ]);
  });

  it.each([
    [[], "--file must be given"],
    [["--file"], "Option '--file <value>' argument missing"],
    [["--file", "--dry"], "Option '--file' argument is ambiguous.\nDid you forget to specify the option argument"],
    [["a"], "Unexpected argument 'a'"],
    [["--file", "a", "--seats", "1"], "--seats 1: give a whole number from 2 to 20"],
    [["--file", "a", "--seats", "2.5"], "--seats 2.5: give a whole number from 2 to 20"],
    [["--file", "a", "--seats", "many"], "--seats many: give a whole number from 2 to 20"],
    [["--file", "a", "--order", "best"], "--order best: choose first or last"],
  ])("called with %j says: %s", async (args, said) => {
    const refusal = await refusalOf("one", one, args);
    expect(refusal).toMatchObject({ status: 2, message: expect.stringContaining(said) });
    expect(refusal.message.split("\n\n").at(-1)).toBe(
      "npm run one -- --file FILE [--seats SEATS] [--order first|last] [--dry]",
    );
  });

  it("of several forms is called in one of them", async () => {
    for (const args of [[], ["--dry"], ["--file", "a", "--again", "b"], ["--again", "b", "--seats", "3"]]) {
      expect(await refusalOf("two", two, args)).toMatchObject({
        status: 2,
        message: expect.stringMatching(
          /^It is called in one of these ways:\n\nnpm run two -- --file FILE .*\nnpm run two -- --again RUN \[--dry\]$/,
        ),
      });
    }
  });
});

describe("the documentation", () => {
  const documents = ["README.md", ...readdirSync(resolve(ROOT, "docs")).map((file) => `docs/${file}`)].filter((file) =>
    file.endsWith(".md"),
  );
  const texts = documents.map((file) => readFileSync(resolve(ROOT, file), "utf8"));

  it("calls commands with options that they have", async () => {
    const names = Object.keys(OPTIONS).join("|");
    const calls = texts.flatMap((text) => [...text.matchAll(RegExp(`npm (?:run )?(${names}) -- ([^\n\`]*)`, "g"))]);
    expect(calls.length).toBeGreaterThan(5);
    for (const [call, name = "", args = ""] of calls) {
      const known = OPTIONS[name]?.map((option) => option.split(" ")[0]) ?? [];
      for (const [option] of args.matchAll(/--[a-z-]+/g)) expect([...known, "--help"], call).toContain(option);
    }
  });

  it.each(["match", "solve"])("shows how %s is called in every form", async (name) => {
    const usage = usageOf(name, await commandOf(name));
    for (const line of usage.split("\n")) expect(texts.join("\n")).toContain(line);
  });
});
