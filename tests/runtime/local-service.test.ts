import { type ChildProcess, spawn } from "node:child_process";
import { once } from "node:events";
import { chmod, mkdir, mkdtemp, readdir, readFile, rm, stat, writeFile } from "node:fs/promises";
import { createServer } from "node:net";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { afterAll, beforeAll, describe, expect, it } from "vitest";
import { movableClock } from "../../lib/runtime/local/movable-clock.ts";
import { startLocal } from "../../lib/runtime/local/service.ts";
import { intakeOf, SAMPLE_NOW, settingsOf } from "../support/samples.ts";

let dataDir: string;
beforeAll(async () => {
  dataDir = await mkdtemp(join(tmpdir(), "groupwright-"));
});
afterAll(() => rm(dataDir, { recursive: true }));

function start(kept: string | undefined) {
  return startLocal({ dataDir: kept, clock: movableClock(SAMPLE_NOW), settings: settingsOf(), log: () => {} });
}

describe("the service with its data kept", () => {
  it("has after a restart the applications, the links and the tokens of before", async () => {
    const first = await start(dataDir);
    const token = await first.issueToken();
    const expiresAt = "2026-12-01T00:00:00.000Z";
    const reply = await fetch(`${first.url}/v1/applications`, {
      method: "POST",
      headers: { "content-type": "application/json", "idempotency-key": "restart-1" },
      body: JSON.stringify(intakeOf()),
    });
    const { applicationId } = await reply.json();
    const link = await first.deps.links.sign({
      purpose: "status",
      subject: [applicationId],
      rev: 0,
      epoch: 0,
      expiresAt,
    });
    await first.stop();

    const second = await start(dataDir);
    const headers = { authorization: `Bearer ${token}`, accept: "application/json" };
    const listed = await fetch(`${second.url}/v1/applications`, { headers });
    const shown = await fetch(`${second.url}/l/status/${link}`, { headers });
    await second.stop();
    expect([reply.status, listed.status, shown.status]).toEqual([201, 200, 200]);
    expect((await listed.json()).items).toMatchObject([{ applicationId }]);
    expect(await shown.json()).toMatchObject({ page: "status", preferredName: "Ruth" });
  });
});

describe("the folder of its data", () => {
  /** The rights of a folder, and of each file in it. */
  const rightsIn = async (folder: string) => {
    const names = await readdir(folder);
    const modes = await Promise.all(["", ...names].map(async (name) => (await stat(join(folder, name))).mode & 0o777));
    return { folder: modes[0], files: new Set(modes.slice(1)), names };
  };

  it("is closed to everybody else, with each file in it, while the service runs and afterwards", async () => {
    const fresh = join(dataDir, "made", "anew");
    const service = await start(fresh);
    const running = await rightsIn(fresh);
    await service.stop();
    const stopped = await rightsIn(fresh);
    expect(running.names).toEqual(
      expect.arrayContaining(["groupwright.db", "link-key", "person-secret", "staff-token-key.pem"]),
    );
    for (const { folder, files } of [running, stopped]) {
      expect(folder).toBe(0o700);
      expect([...files]).toEqual([0o600]);
    }
  });

  it("is closed again where an earlier start, or somebody, left it open", async () => {
    const kept = join(dataDir, "left-open");
    await (await start(kept)).stop();
    for (const name of await readdir(kept)) await chmod(join(kept, name), 0o644);
    await chmod(kept, 0o755);
    const service = await start(kept);
    const { folder, files } = await rightsIn(kept);
    await service.stop();
    expect(folder).toBe(0o700);
    expect([...files]).toEqual([0o600]);
  });

  it("is left as it is where it is a folder of something else, and our files in it are closed", async () => {
    const shared = join(dataDir, "shared");
    await mkdir(shared, { mode: 0o755 });
    await writeFile(join(shared, "theirs.txt"), "theirs", { mode: 0o644 });
    for (const _ of ["first", "again"]) await (await start(shared)).stop();
    const modeOf = async (name: string) => (await stat(join(shared, name))).mode & 0o777;
    expect([await modeOf(""), await modeOf("theirs.txt")]).toEqual([0o755, 0o644]);
    expect([await modeOf("groupwright.db"), await modeOf("link-key")]).toEqual([0o600, 0o600]);
  });
});

describe("the service in memory", () => {
  it("sends by a sweep what was planned, to links at its own address", async () => {
    const service = await start(undefined);
    const { organisation } = service.deps.settings;
    expect(organisation.publicUrl).toBe(service.url);
    await fetch(`${service.url}/v1/applications`, {
      method: "POST",
      headers: { "content-type": "application/json", "idempotency-key": "in-memory-1" },
      body: JSON.stringify(intakeOf()),
    });
    await service.settle();
    const { items } = await service.deps.store.messages({ limit: 10 });
    const inbox = await (await fetch(`${service.mailEndpoint}/store`)).json();
    const deadLetters = service.deadLetters();
    await service.stop();
    expect(items).toMatchObject([{ kind: "receipt", state: "SENT" }]);
    expect(JSON.stringify(inbox)).toContain(`${service.url}/l/verify/`);
    expect(deadLetters).toEqual([]);
  });

  it("takes note of a bounce by the same queue and handler as the deployed one, and writes there no more", async () => {
    const service = await start(undefined);
    await fetch(`${service.url}/v1/applications`, {
      method: "POST",
      headers: { "content-type": "application/json", "idempotency-key": "in-memory-2" },
      body: JSON.stringify(intakeOf()),
    });
    await service.settle();
    const [receipt] = (await service.deps.store.messages({ limit: 10 })).items;
    const mail = { messageId: "ses-1", tags: { messageId: [receipt?.messageId ?? ""] } };
    service.mailEvent({ id: "e1", detail: { eventType: "Bounce", mail, bounce: { bounceType: "Permanent" } } });
    await service.drain();
    const { items } = await service.deps.store.messages({ limit: 10 });
    const deadLetters = service.deadLetters();
    await service.stop();
    expect(items.map(({ kind }) => kind).sort()).toEqual(["bounced-mail", "receipt"]);
    expect(deadLetters).toEqual([]);
  });

  it("cannot be moved on by a clock that moves by itself, and has no page for it", async () => {
    const service = await startLocal({ settings: settingsOf(), log: () => {}, tickSeconds: 0 });
    const moved = await Promise.resolve()
      .then(() => service.advance("2027-01-01T00:00:00.000Z"))
      .catch(String);
    const pages = await Promise.all(["/local", "/local/clock"].map((path) => fetch(service.url + path)));
    const posted = await fetch(`${service.url}/local/clock`, { method: "POST", body: new URLSearchParams("by=P1D") });
    await service.stop();
    expect(moved).toMatch(/movable clock/);
    expect([...pages, posted].map(({ status }) => status)).toEqual([404, 404, 404]);
  });
});

/** The command as npm runs it, with its output so far. */
function command(...args: readonly string[]): Command {
  return commandWith({}, ...args);
}

type Command = { readonly child: ChildProcess; readonly said: () => string };

function commandWith(more: Readonly<Record<string, string>>, ...args: readonly string[]): Command {
  const root = join(import.meta.dirname, "../..");
  // An environment of its own: a shell of another zone, and plain text, where a CI's variable would colour even a pipe.
  const env = { NO_COLOR: "1", TZ: "Asia/Tokyo", ...more };
  const child = spawn(process.execPath, ["bin/groupwright.ts", ...args], { cwd: root, env });
  let text = "";
  child.stdout.on("data", (chunk) => {
    text += chunk;
  });
  child.stderr.on("data", (chunk) => {
    text += chunk;
  });
  return { child, said: () => text };
}

/** On a signal it throws where nobody waits for it, twice. */
const THROWS = `process.on("SIGUSR2", () => {
  setImmediate(() => { throw new RangeError("Invalid time value"); });
  Promise.reject(new TypeError("not awaited"));
})`;

async function heard({ child, said }: Command, words: string): Promise<void> {
  while (!said().includes(words) && child.exitCode === null) {
    const more = [child.stdout, child.stderr].map((stream) => once(stream ?? child, "data"));
    await Promise.race([...more, once(child, "exit")]);
  }
}

describe("npm start", () => {
  it("prints addresses and a token that work, outlives a throw, and keeps its clock when interrupted", async () => {
    const throwing = { NODE_OPTIONS: `--import=data:text/javascript,${encodeURIComponent(THROWS)}` };
    const folder = join(dataDir, "start");
    const started = commandWith(throwing, "start", "--port", "0", "--data", folder, "--clock", "2026-09-01");
    const { child, said } = started;
    await heard(started, "Stop with");
    child.kill("SIGUSR2");
    await heard(started, "Invalid time value");
    await heard(started, "not awaited");
    expect(said().match(/"event":"unexpected-error"/g)).toHaveLength(2);
    const url = /API\D+(http:\/\/127\.0\.0\.1:\d+)/.exec(said())?.[1];
    const token = /export TOKEN=(\S+)/.exec(said())?.[1];
    const created = await fetch(`${url}/v1/groups`, {
      method: "POST",
      headers: { authorization: `Bearer ${token}`, "content-type": "application/json" },
      body: '{"title":"Tuesday circle"}',
    });
    const page = /Clock\D+(http:\S+)/.exec(said())?.[1];
    expect(await (await fetch(`${page}/clock`)).json()).toEqual({ now: "2026-09-01T00:00:00.000Z", sent: 0 });
    const exit = once(child, "exit");
    child.kill("SIGINT");
    expect([created.status, (await exit)[0]]).toEqual([201, 0]);
    expect(await readFile(join(folder, "clock-of-rehearsal"), "utf8")).toBe("2026-09-01T00:00:00.000Z\n");
  });

  it("says in one sentence what to do when the port is taken", async () => {
    const other = createServer().listen(0, "127.0.0.1");
    await once(other, "listening");
    const address = other.address();
    const port = typeof address === "object" ? String(address?.port) : "";
    const { child, said } = command("start", "--port", port, "--data", join(dataDir, "taken"));
    const [status] = await once(child, "exit");
    other.close();
    expect(status).toBe(1);
    expect(said()).toBe(`port ${port} is in use: stop what runs there, or choose another with --port\n`);
  });

  it.each([
    [["start", "--port", "many"], 2, /--port many: give a whole number from 0 to 65535\n\nnpm run start -- /],
    [["start", "--clock", "someday"], 2, /--clock someday: give a date or an instant[\s\S]*npm run start -- /],
    [["strat"], 2, /no command "strat"[\s\S]*start +Run the whole service/],
    [[], 0, /docs +Write what in docs/],
  ] as const)("groupwright %j ends with status %i and says why", async (args, status, says) => {
    const { child, said } = command(...args);
    expect((await once(child, "exit"))[0]).toBe(status);
    expect(said()).toMatch(says);
  });
});
