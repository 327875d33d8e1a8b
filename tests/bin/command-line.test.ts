import { spawn } from "node:child_process";
import { once } from "node:events";
import { readdir, readFile, writeFile } from "node:fs/promises";
import { join, resolve } from "node:path";
import { describe, expect, it } from "vitest";
import { match } from "../../bin/commands/match.ts";
import { runCommand } from "../../bin/run-command.ts";
import { folderWith, SAMPLE_FOLDER } from "./match-folders.ts";

const CLI = resolve(import.meta.dirname, "../../bin/groupwright.ts");

async function groupwright(...args: readonly string[]): Promise<{ status: number; out: string; err: string }> {
  // From a shell of another zone, which the command must not take its own from.
  const env = { TZ: "Asia/Tokyo" };
  const child = spawn(process.execPath, [CLI, ...args], { stdio: ["ignore", "pipe", "pipe"], env });
  const texts = { out: "", err: "" };
  child.stdout.setEncoding("utf8").on("data", (text: string) => (texts.out += text));
  child.stderr.setEncoding("utf8").on("data", (text: string) => (texts.err += text));
  const [status] = await once(child, "close");
  return { status, ...texts };
}

describe("groupwright match", () => {
  it("writes its four files, says who was left out, and ends with 0", async () => {
    const to = await folderWith({});
    const done = await groupwright("match", "--in", SAMPLE_FOLDER, "--out", to, "--now", "2026-09-01");
    expect([done.status, done.err]).toEqual([0, ""]);
    expect((await readdir(to)).sort()).toEqual(["placements.csv", "report.html", "result.json", "unplaced.csv"]);
    expect(done.out).toMatch(/\d+ placed, \d+ not/);
    expect(done.out).toMatch(/9 held by their safety answers .*: sample-015/);
  });

  it("ends with 1 and a plain sentence when the input is wrong, and writes nothing", async () => {
    const from = await folderWith({ "groups.json": "{]", "applications.json": "[]" });
    const to = await folderWith({});
    const done = await groupwright("match", "--in", from, "--out", to);
    expect(done.status).toBe(1);
    expect(done.err).toMatch(
      /^One thing has to be mended first; nothing was written\.\n {2}groups\.json, line 1, column 2: is not valid JSON/,
    );
    expect(done.err).not.toMatch(/\bat .*\.ts:/);
    expect(await readdir(to)).toEqual([]);
  });

  it.each([
    [[]],
    [["--in", "x"]],
    [["--in", "x", "--out", "y", "--replay", "z"]],
    [["--in", "x", "--out", "y", "--data", "z"]],
    [["--replay", "z", "--objective", "best_fit"]],
    [["--in", "x", "--out", "y", "--fast"]],
    [["--in", "x", "--out", "y", "--now", "tomorrow"]],
    [["--in", "x", "--out", "y", "--objective", "fair"]],
  ])("is called wrongly, and says how it is called: %j", async (args) => {
    const failure = await runCommand("match", match, args).catch((error: unknown) => error);
    expect(failure).toMatchObject({ name: "PlainError", status: 2 });
    expect(String(failure)).toContain("\n\nnpm run match -- --in DIR --out DIR ");
  });

  it("takes another organisation file, and says what is wrong with one", async () => {
    const organisation = {
      name: "Elsewhere",
      senderName: "E",
      senderAddress: "e@e.example",
      coordinatorAddress: "c@e.example",
      publicUrl: "https://e.example",
      timeZone: "Europe/Madrid",
      staffedHours: { weekly: [{ days: ["mon"], from: "09:00", until: "17:00" }] },
    };
    const onMars = { ...organisation, timeZone: "Mars" };
    const folder = await folderWith({
      "good.ts": `export const settings: object = ${JSON.stringify({ organisation })};`,
      "wrong.ts": `export const settings: object = ${JSON.stringify({ organisation: onMars })};`,
    });
    const base = ["match", "--in", SAMPLE_FOLDER, "--out", join(folder, "out"), "--now", "2026-09-01", "--config"];
    expect(await groupwright(...base, join(folder, "good.ts"))).toMatchObject({ status: 0 });
    expect(await readFile(join(folder, "out", "report.html"), "utf8")).toContain("Elsewhere");
    const wrong = await groupwright(...base, join(folder, "wrong.ts"));
    expect(wrong).toMatchObject({
      status: 1,
      err: expect.stringMatching(/wrong\.ts has to be mended:\n {2}organisation\.timeZone/),
    });
    expect(await groupwright(...base, join(folder, "none.ts"))).toMatchObject({ status: 1 });
  });

  it("ends with 1 when there is nothing to replay", async () => {
    const folder = await folderWith({});
    const done = await groupwright("match", "--replay", `run_${"0".repeat(26)}`, "--data", folder);
    expect(done).toMatchObject({ status: 1, err: expect.stringContaining("holds no data of a local service") });
    expect(await readdir(folder)).toEqual([]);
  });
});

describe("groupwright solve", () => {
  it("says how it is called when asked, and ends with 0", async () => {
    const { status, out, err } = await groupwright("solve", "--help");
    expect([status, err]).toEqual([0, ""]);
    expect(out).toMatch(/^Solve a raw numeric problem\.\n\nnpm run solve -- --problem FILE --out FILE /);
  });

  it("writes the answer and ends with 0; with 1 when an entry is wrong; with 2 when called wrongly", async () => {
    const folder = await folderWith({ "p.json": '{"capacity":[1],"edges":[[0,0,7]]}', "bad.json": '{"capacity":[1]}' });
    const [problem, out] = [join(folder, "p.json"), join(folder, "a.json")];
    const done = await groupwright("solve", "--problem", problem, "--out", out, "--check");
    expect([done.status, done.err]).toEqual([0, ""]);
    expect(JSON.parse(await readFile(out, "utf8"))).toMatchObject({ group: [0], fit: 7, status: "optimal" });
    await writeFile(out, "before");
    const bad = await groupwright("solve", "--problem", join(folder, "bad.json"), "--out", out);
    expect(bad).toMatchObject({
      status: 1,
      err: `${join(folder, "bad.json")}: edges is missing: it may be empty, but it must be there\n`,
    });
    expect(await readFile(out, "utf8")).toBe("before");
    expect(await groupwright("solve", "--problem", problem)).toMatchObject({
      status: 2,
      err: expect.stringMatching(/^--out must be given\n\nnpm run solve -- /),
    });
    expect(await groupwright("solve", "--problem", problem, "--out", out, "--budget", "0")).toMatchObject({
      status: 2,
    });
  });
});
