import { spawnSync } from "node:child_process";
import { readFileSync } from "node:fs";
import { join } from "node:path";
import { pathToFileURL } from "node:url";
import { afterAll, beforeAll, describe, expect, it } from "vitest";
import { jobIdOf } from "../../lib/domain/hash.ts";
import type { Work } from "../../lib/domain/job.ts";
import { type FunctionName, SLICES } from "../../lib/runtime/config.ts";
import { readMail } from "../../lib/runtime/local/mail.ts";
import { apiEvent, COORDINATOR, json } from "../api/api-event.ts";
import { atStart } from "../bench/cold/at-start.ts";
import { FIRST_EVENTS, FIRST_RECORDS } from "../bench/cold/first-events.ts";
import { sharedDatabase } from "../support/database.ts";
import { intakeOf } from "../support/samples.ts";
import { openStore } from "../support/stores.ts";
import { type FunctionSurroundings, functionSurroundings } from "./function-environment.ts";
import { type HostedFunction, hostFunction } from "./function-host.ts";

/** The artefacts that are deployed, invoked with the events that AWS would send them. */

let surroundings: FunctionSurroundings;
let functions: Record<FunctionName, HostedFunction>;

beforeAll(async () => {
  surroundings = await functionSurroundings();
  // Object.keys forgets that the keys are the functions' names.
  const names = Object.keys(SLICES) as FunctionName[];
  functions = Object.fromEntries(
    names.map((name) => [name, hostFunction(name, surroundings.environmentOf(name))]),
  ) as Record<FunctionName, HostedFunction>;
});

afterAll(async () => {
  await Promise.all(Object.values(functions).map((hosted) => hosted.stop()));
  await surroundings.services.stop();
});

const TICK = { version: "0", "detail-type": "Scheduled Event", source: "aws.scheduler", detail: {} };

function sqsEvent(bodies: readonly string[]) {
  const attributes = { ApproximateReceiveCount: "1" };
  return { Records: bodies.map((body, at) => ({ messageId: `m${at}`, body, attributes, eventSource: "aws:sqs" })) };
}

/** Somebody applies; what is due then, as the sweeper hands it over: their receipt. */
async function dueAfter(key: string, email: string): Promise<readonly string[]> {
  const { body, headers } = json(intakeOf({ email }));
  const applied = await functions["public-api"].invoke(
    apiEvent("POST /v1/applications", { body, headers: { ...headers, "idempotency-key": key } }),
  );
  expect(applied).toMatchObject({ statusCode: 201 });
  await functions.sweeper.invoke(TICK);
  const due = surroundings.services.take("sender");
  expect(due).toHaveLength(1);
  return due;
}

describe("the deployed functions", () => {
  it("take an application from the API to the mail, back by its link into the pool, to the coordinator", async () => {
    // The order of the tests is free: a planner's night before this one leaves a job of its own.
    surroundings.services.take("arrivals");
    const due = await dueAfter("bundles-1", "ruth@example.org");
    expect(await functions.sender.invoke(sqsEvent(["poison", ...due]))).toEqual({
      batchItemFailures: [{ itemIdentifier: "m0" }],
    });

    const [receipt] = (await readMail(surroundings.mailEndpoint)).filter(({ destination }) =>
      destination.to.includes("ruth@example.org"),
    );
    const token = /https:\/\/groups\.example\.org\/l\/verify\/(\S+)/.exec(receipt?.body.text ?? "")?.[1] ?? "";
    const verified = await functions["public-api"].invoke(
      apiEvent("POST /l/verify/{token}", {
        pathParameters: { token },
        headers: { accept: "text/html", "content-type": "application/x-www-form-urlencoded" },
        body: Buffer.from("confirm=yes").toString("base64"),
        isBase64Encoded: true,
      }),
    );
    expect(verified).toMatchObject({ statusCode: 200, headers: { "content-type": "text/html; charset=utf-8" } });
    const arrivals = surroundings.services.take("arrivals");
    expect(arrivals).toEqual(['{"arrivals":"main"}']);
    expect(await functions.matcher.invoke(sqsEvent(arrivals))).toEqual({ batchItemFailures: [] });

    const listed = await functions["coordinator-api"].invoke(apiEvent("GET /v1/applications", { claims: COORDINATOR }));
    expect(listed).toMatchObject({ statusCode: 200, body: expect.stringContaining('"status":"WAITING"') });
  });

  it("plan the night: whoever waits, free seats and licences are looked at", async () => {
    surroundings.services.take("matcher");
    await functions.planner.invoke(TICK);
    const works: readonly Work[] = [{ job: "free-seats" }, { job: "licences" }, { job: "renew-records" }];
    expect(surroundings.services.take("arrivals")).toContain('{"arrivals":"main"}');
    const jobs = surroundings.services.take("matcher");
    expect(jobs.map((job) => JSON.parse(job))).toEqual(works.map((work) => ({ jobId: jobIdOf(work) })));
    expect(await functions.matcher.invoke(sqsEvent(jobs))).toEqual({ batchItemFailures: [] });
  });

  it("hear what became of a mail: of a bounce they tell the coordinator, and write there no more", async () => {
    const [receipt = ""] = await dueAfter("bundles-2", "noor@example.org");
    await functions.sender.invoke(sqsEvent([receipt]));
    const { messageId } = JSON.parse(receipt);
    const mail = { messageId: "ses-1", tags: { messageId: [messageId] } };
    const detail = { eventType: "Bounce", mail, bounce: { bounceType: "Permanent" } };
    const event = { id: "e1", source: "aws.ses", "detail-type": "Email Bounced", detail };
    expect(await functions["mail-events"].invoke(sqsEvent([JSON.stringify(event)]))).toEqual({ batchItemFailures: [] });
    await functions.sweeper.invoke(TICK);
    expect(await functions.sender.invoke(sqsEvent(surroundings.services.take("sender")))).toEqual({
      batchItemFailures: [],
    });
    const told = (await readMail(surroundings.mailEndpoint)).filter(({ subject }) =>
      subject.includes("does not arrive"),
    );
    expect(told.map(({ destination }) => destination.to)).toEqual([["coordination@harbourlane.example"]]);
  });

  it("show a coordinator what a mail would say, with links cut short, by one that can sign none", async () => {
    const { client } = await sharedDatabase();
    await (await openStore({ client, tables: surroundings.tables })).store.commit(FIRST_RECORDS);
    const shown = await functions["resend-api"].invoke(FIRST_EVENTS["resend-api"]);
    expect(shown).toMatchObject({ statusCode: 200, body: expect.stringContaining("/l/verify/…") });
  });

  it("refuse to run in another zone than UTC, where they would write times wrongly", async () => {
    const elsewhere = hostFunction("sweeper", { ...surroundings.environmentOf("sweeper"), TZ: "Asia/Tokyo" });
    const outcome = await elsewhere.invoke(TICK).catch(String);
    await elsewhere.stop();
    expect(outcome).toMatch(/runs in the time zone Asia\/Tokyo, and would write times wrongly: set TZ=UTC\./);
  });

  it("refuse an altered link and a caller without the right group", async () => {
    const altered = apiEvent("GET /l/status/{token}", { pathParameters: { token: "v1.a.e30.AAAA" } });
    expect(await functions["public-api"].invoke(altered)).toMatchObject({ statusCode: 404 });
    const claims = { ...COORDINATOR, "cognito:groups": "[facilitator]" };
    expect(await functions["coordinator-api"].invoke(apiEvent("GET /v1/groups", { claims }))).toMatchObject({
      statusCode: 403,
    });
  });
});

it("public-api tells of itself as docs/openapi.json does", async () => {
  const documented = readFileSync(join(import.meta.dirname, "../../docs/openapi.json"), "utf8");
  const { body } = (await functions["public-api"].invoke(apiEvent("GET /openapi.json"))) as { body: string };
  expect(JSON.parse(body)).toEqual(JSON.parse(documented));
});

describe("a bundle", () => {
  const clients = {
    "public-api": ["dynamodb", "kms", "sqs"],
    "coordinator-api": ["dynamodb", "kms", "sqs"],
    "resend-api": ["dynamodb"],
    matcher: ["dynamodb"],
    planner: ["dynamodb", "sqs"],
    sweeper: ["dynamodb", "sesv2", "sqs"],
    sender: ["dynamodb", "kms", "sesv2", "sqs"],
    "mail-events": ["dynamodb"],
  } as const satisfies Record<FunctionName, readonly string[]>;

  it.each(Object.entries(clients))("(%s) holds only the SDK clients of its work, and no CDK", (name, expected) => {
    const meta = JSON.parse(readFileSync(join(import.meta.dirname, "../../dist/meta", `${name}.json`), "utf8"));
    const inputs = Object.keys(meta.inputs);
    const found = new Set(inputs.flatMap((path) => /@aws-sdk\/client-(\w+)\//.exec(path)?.[1] ?? []));
    expect([...found].sort()).toEqual(expected);
    expect(inputs.filter((path) => /aws-cdk|constructs\//.test(path))).toEqual([]);
  });

  it.each(["public-api", "coordinator-api", "resend-api"])("(%s) builds next to no schema at its start", (name) => {
    // What zod itself calls with each schema that it has built.
    const count = "let built = 0; globalThis.__zod_globalConfig = { postProcessor: () => { built += 1; } };";
    const index = pathToFileURL(join(import.meta.dirname, "../../dist", name, "index.mjs")).href;
    const script = `${count} await import(${JSON.stringify(index)}); console.log(built);`;
    const { stdout } = spawnSync(process.execPath, ["--input-type=module", "-e", script], { encoding: "utf8" });
    expect(stdout).toMatch(/^\d+\n$/);
    expect(Number(stdout)).toBeLessThan(20);
  });

  it.each([
    ["public-api", 600_000],
    ["coordinator-api", 567_000],
  ])("(%s) loads at most %i bytes at start, and what pages are drawn with only for a page", (name, most) => {
    const { bytes, sources } = atStart(join(import.meta.dirname, "../../dist/meta", `${name}.json`));
    expect(bytes).toBeLessThan(most);
    expect(sources).toContain(`functions/${name}.ts`);
    expect(sources.filter((path) => /render-page|report-page|date-fns/.test(path))).toEqual([]);
  });
});
