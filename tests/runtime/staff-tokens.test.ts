import { mkdtemp, rm, stat } from "node:fs/promises";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { afterAll, describe, expect, it } from "vitest";
import { movableClock } from "../../lib/runtime/local/movable-clock.ts";
import { staffTokens } from "../../lib/runtime/local/staff-tokens.ts";

const clock = movableClock("2026-09-01T09:00:00.000Z");

const made: string[] = [];
async function directory(): Promise<string> {
  const path = await mkdtemp(join(tmpdir(), "groupwright-"));
  made.push(path);
  return path;
}
afterAll(() => Promise.all(made.map((path) => rm(path, { recursive: true }))));

describe("a local access token", () => {
  it("comes through the authorizer as API Gateway would pass it on", async () => {
    const { issue, authorize } = await staffTokens(undefined, clock);
    const token = await issue({ subject: "ana", groups: ["coordinator", "supervisor"] });
    expect((await authorize(`Bearer ${token}`))?.jwt.claims).toMatchObject({
      sub: "ana",
      token_use: "access",
      scope: "groupwright/coordinate",
      "cognito:groups": "[coordinator supervisor]",
      exp: expect.stringMatching(/^\d+$/),
    });
  });

  it.each([
    ["none", async () => undefined],
    ["one that is none", async () => "Bearer nonsense"],
    ["another scheme", async () => "Basic YTpi"],
    ["one that has expired", async (own: Tokens) => `Bearer ${await own.issue({ lifetimeHours: -1 })}`],
    ["one of another service", async () => `Bearer ${await (await staffTokens(undefined, clock)).issue()}`],
    ["an unsigned one", async (own: Tokens) => `Bearer ${unsigned(await own.issue())}`],
  ] as const)("is not %s", async (_name, authorization) => {
    const own = await staffTokens(undefined, clock);
    expect(await own.authorize(await authorization(own))).toBeUndefined();
  });

  it("is good for half a day of the clock that the service goes by, whatever the machine's shows", async () => {
    const standing = movableClock("2031-03-01T09:00:00.000Z");
    const { issue, authorize } = await staffTokens(undefined, standing);
    const authorization = `Bearer ${await issue()}`;
    standing.moveTo("2031-03-01T20:59:59.000Z");
    expect(await authorize(authorization)).toBeDefined();
    standing.moveTo("2031-03-01T21:00:00.000Z");
    expect(await authorize(authorization)).toBeUndefined();
  });

  it("outlives the process where there is a place to keep the key, which nobody else may read", async () => {
    const dataDir = await directory();
    const token = await (await staffTokens(dataDir, clock)).issue();
    expect(await (await staffTokens(dataDir, clock)).authorize(`Bearer ${token}`)).toBeDefined();
    expect((await stat(join(dataDir, "staff-token-key.pem"))).mode & 0o777).toBe(0o600);
  });
});

type Tokens = Awaited<ReturnType<typeof staffTokens>>;

function unsigned(token: string): string {
  const header = Buffer.from('{"alg":"none"}').toString("base64url");
  return `${header}.${token.split(".")[1]}.`;
}
