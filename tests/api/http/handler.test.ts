import { beforeAll, describe, expect, it } from "vitest";
import { COORDINATOR_OPERATIONS } from "../../../lib/api/coordinator-operations.ts";
import { COORDINATOR_ROUTES } from "../../../lib/api/coordinator-routes.ts";
import type { ApiEvent, ApiResult } from "../../../lib/api/http/event.ts";
import { apiHandler } from "../../../lib/api/http/handler.ts";
import { SECURITY_HEADERS } from "../../../lib/api/http/security-headers.ts";
import { PUBLIC_OPERATIONS } from "../../../lib/api/public-operations.ts";
import { PUBLIC_ROUTES } from "../../../lib/api/public-routes.ts";
import { clientMacOf } from "../../../lib/domain/hash.ts";
import type { LinkPurpose } from "../../../lib/domain/link.ts";
import type { Deps } from "../../../lib/use-cases/ports.ts";
import { applicationId } from "../../support/records.ts";
import { intakeOf, SAMPLE_NOW, settingsOf } from "../../support/samples.ts";
import { openWorld, type World } from "../../support/world.ts";
import { CONTEXT } from "../api-calls.ts";
import { apiEvent, COORDINATOR, json } from "../api-event.ts";

const BROWSER = { accept: "text/html,application/xhtml+xml,*/*;q=0.8" };

let world: World;
beforeAll(async () => {
  world = await openWorld({ now: SAMPLE_NOW });
});

function staffApi(event: ApiEvent, deps: Deps = world.deps): Promise<ApiResult> {
  return apiHandler(COORDINATOR_ROUTES, COORDINATOR_OPERATIONS, async () => deps)(event, CONTEXT);
}

function publicApi(event: ApiEvent, deps: Deps = world.deps): Promise<ApiResult> {
  return apiHandler(PUBLIC_ROUTES, PUBLIC_OPERATIONS, async () => deps)(event, CONTEXT);
}

async function token(purpose: LinkPurpose): Promise<string> {
  const expiresAt = "2026-09-20T00:00:00.000Z";
  return world.deps.links.sign({ purpose, subject: ["per_nobody"], rev: 0, epoch: 0, expiresAt });
}

describe("every reply", () => {
  it.each([
    ["data", () => publicApi(apiEvent("GET /v1/open-groups")), 200],
    ["a refusal", () => publicApi(apiEvent("GET /l/status/{token}", { pathParameters: { token: "x" } })), 404],
    ["a failure", () => publicApi(apiEvent("GET /v1/open-groups"), failing()), 500],
    ["nothing", () => publicApi(apiEvent("$default")), 404],
  ])(
    "(here %s) forbids framing, sniffing, keeping and foreign content, and names its request",
    async (_name, call, status) => {
      const { statusCode, headers } = await call();
      expect(statusCode).toBe(status);
      expect(headers).toMatchObject({ ...SECURITY_HEADERS, "x-request-id": "request-1" });
    },
  );
});

describe("the page of a problem", () => {
  const helpOn = async (countriesServed: readonly string[]) => {
    const deps = { ...world.deps, settings: settingsOf({ countriesServed: [...countriesServed] }) };
    const event = apiEvent("GET /l/status/{token}", { headers: BROWSER, pathParameters: { token: "x" } });
    const { body } = await publicApi(event, deps);
    return Array.from(String(body).matchAll(/href="((?:tel:|https:)[^"]*)"/g), ([, href]) => href);
  };

  it("names the numbers of the one country that is served, and nobody's where there are several", async () => {
    expect(await helpOn(["IE"])).toEqual(["tel:112", "tel:999", "tel:116123", "https://findahelpline.com"]);
    expect(await helpOn(["IE", "GB"])).toEqual(["https://findahelpline.com"]);
  });
});

describe("with a secret that the edge shares", () => {
  const SECRET = "s".repeat(48);
  const closed = (event: ApiEvent) =>
    apiHandler(
      PUBLIC_ROUTES,
      PUBLIC_OPERATIONS,
      async () => world.deps,
      async () => SECRET,
    )(event, CONTEXT);

  it("answers what came through the edge", async () => {
    const reply = await closed(apiEvent("GET /v1/open-groups", { headers: { "x-origin-verify": SECRET } }));
    expect(reply.statusCode).toBe(200);
  });

  it("counts who asked the edge, whatever a caller writes of where they are, and not the edge", async () => {
    const { body, headers } = json(intakeOf({ email: "edge@example.org" }));
    const forwarded = { "x-origin-verify": SECRET, "x-forwarded-for": "192.0.2.1, 198.51.100.9, 203.0.113.200" };
    const wish = { body, headers: { ...headers, ...forwarded, "idempotency-key": "a-key-by-the-edge" } };
    expect((await closed(apiEvent("POST /v1/applications", wish))).statusCode).toBe(201);
    const secret = await world.deps.personSecret();
    const usedBy = (source: string) => world.deps.store.allowance(clientMacOf(source, SAMPLE_NOW.slice(0, 10), secret));
    expect((await usedBy("198.51.100.9"))?.used).toBe(1);
    expect(await usedBy("192.0.2.1")).toBeUndefined();
    expect(await usedBy("203.0.113.200")).toBeUndefined();
  });

  it.each([
    ["no secret", {}],
    ["another secret", { "x-origin-verify": "t".repeat(48) }],
    ["a part of it", { "x-origin-verify": SECRET.slice(1) }],
  ])("turns away %s before anything is looked at, and says which address is meant", async (_, headers) => {
    const reply = await closed(apiEvent("POST /v1/applications", { headers, body: "{" }));
    expect(reply.statusCode).toBe(403);
    expect(JSON.parse(reply.body)).toMatchObject({
      type: "docs/errors.md#closed-address",
      detail: expect.stringContaining("Use the address"),
    });
    expect(reply.body).not.toContain(SECRET);
  });

  it("shows a page to whoever followed a link in a browser", async () => {
    const event = apiEvent("GET /l/status/{token}", { headers: BROWSER, pathParameters: { token: "x" } });
    const reply = await closed({ ...event, rawPath: "/l/status/x" });
    expect(reply).toMatchObject({ statusCode: 403, headers: { "content-type": expect.stringMatching(/html/) } });
  });
});

describe("a group", () => {
  it("carries its version as ETag, and a change needs it", async () => {
    const created = await staffApi(apiEvent("POST /v1/groups", { ...json({ title: "Tuesday" }), claims: COORDINATOR }));
    expect(created).toMatchObject({
      statusCode: 201,
      headers: { etag: '"1"', "content-type": expect.stringMatching(/json/) },
    });
    const pathParameters = { groupId: String(JSON.parse(created.body).groupId) };
    const edit = (etag: string, title = "Thursday") => {
      const { body, headers } = json({ title });
      const wish = { pathParameters, body, headers: { ...headers, "if-match": etag }, claims: COORDINATOR };
      return staffApi(apiEvent("PUT /v1/groups/{groupId}", wish));
    };
    expect(await edit('"1"')).toMatchObject({ statusCode: 200, headers: { etag: '"2"' } });
    expect(await edit('"1"')).toMatchObject({ statusCode: 200, headers: { etag: '"2"' } });
    expect(await edit('"1"', "Friday")).toMatchObject({ statusCode: 412 });
    const [{ groups }, one] = await Promise.all(
      ["GET /v1/groups", "GET /v1/groups/{groupId}"].map(async (route) => {
        const reply = await staffApi(apiEvent(route, { pathParameters, claims: COORDINATOR }));
        return JSON.parse(reply.body);
      }),
    );
    expect(one).toMatchObject({ title: "Thursday", version: 2 });
    expect(groups).toContainEqual(one);
    expect(one).not.toHaveProperty("rev");
  });
});

describe("a refusal", () => {
  const refused = (language?: string, headers = {}) =>
    publicApi(
      apiEvent("GET /l/status/{token}", {
        headers: {
          accept: "application/json",
          ...headers,
          ...(language === undefined ? {} : { "accept-language": language }),
        },
        pathParameters: { token: "x" },
      }),
    );

  it.each([
    [undefined, "en", "This link is not valid"],
    ["es-MX,en;q=0.5", "es", "Este enlace no es válido"],
    ["tlh", "en", "This link is not valid"],
  ])("to who asks for %s comes in %s, and says so", async (asked, language, title) => {
    const { headers, body } = await refused(asked);
    expect(headers).toMatchObject({ "content-language": language, vary: "accept, accept-language" });
    expect(JSON.parse(body)).toMatchObject({ title, code: "link-invalid", detailCode: "link-altered" });
  });

  it("is a page in that language in a browser, and so is a failure of our own", async () => {
    const { body } = await refused("es", BROWSER);
    expect(body).toMatch(/<html lang="es">[\s\S]*Este enlace no es válido[\s\S]*No se ha cambiado nada/);
    const event = apiEvent("GET /v1/open-groups", { headers: { "accept-language": "es" } });
    expect(JSON.parse((await publicApi(event, failing())).body).title).toBe("Algo ha fallado por nuestra parte");
  });

  it("to staff who ask for no language of ours comes in that of their organisation", async () => {
    const { organisation } = world.deps.settings;
    const settings = { ...world.deps.settings, organisation: { ...organisation, staffLanguage: "es" } };
    const event = apiEvent("POST /v1/groups", { ...json({ nonsense: true }), claims: COORDINATOR });
    const { headers } = await staffApi(event, { ...world.deps, settings });
    expect(headers["content-language"]).toBe("es");
  });
});

describe("a stranger", () => {
  it("is told to sign in before anything about fields, and how", async () => {
    const reply = await staffApi(apiEvent("POST /v1/groups", json({ nonsense: true })));
    expect(reply).toMatchObject({ statusCode: 401, headers: { "www-authenticate": expect.stringMatching(/^Bearer/) } });
    expect(JSON.parse(reply.body)).not.toHaveProperty("errors");
  });

  it("learns from a link for something else no more than from nonsense", async () => {
    const refusals = [await token("withdraw"), "nonsense", `${await token("status")}x`].map(async (tried) => {
      const { statusCode, body } = await publicApi(
        apiEvent("GET /l/status/{token}", {
          pathParameters: { token: tried },
          headers: { accept: "application/json" },
        }),
      );
      return { statusCode, body };
    });
    const [first, ...others] = await Promise.all(refusals);
    expect(first?.statusCode).toBe(404);
    expect(others).toEqual([first, first]);
  });

  it("with a link that has expired is told so", async () => {
    const expiresAt = "2026-08-31T00:00:00.000Z";
    const old = await world.deps.links.sign({
      purpose: "status",
      subject: [applicationId()],
      rev: 0,
      epoch: 0,
      expiresAt,
    });
    const pathParameters = { token: old };
    const reply = await publicApi(apiEvent("GET /l/status/{token}", { pathParameters }));
    expect(reply.statusCode).toBe(410);
  });
});

describe("a person in a browser", () => {
  it("gets a page with help in it when a link does not open", async () => {
    const wish = { pathParameters: { token: "cut-off" }, headers: { ...BROWSER, "accept-language": "es-ES,es;q=0.9" } };
    const { statusCode, headers, body } = await publicApi(apiEvent("GET /l/offer/{token}", wish));
    expect(statusCode).toBe(404);
    expect(headers["content-type"]).toBe("text/html; charset=utf-8");
    expect(body).toMatch(/<html lang="es">/);
    expect(body).toContain("findahelpline.com");
  });
});

/** A store that fails with what nobody should read. */
function failing(): Deps {
  const open = () => Promise.reject(new Error("table lost, asked by ruth@example.org"));
  return { ...world.deps, store: { ...world.deps.store, groups: open, openListing: open } };
}

describe("an error nobody foresaw", () => {
  it("is a 500 that says nothing, and a log line that says what happened, without addresses or bodies", async () => {
    const before = world.telemetry.events.length;
    const { statusCode, body } = await publicApi(apiEvent("GET /v1/open-groups"), failing());
    expect(statusCode).toBe(500);
    expect(body).not.toMatch(/table|ruth/);
    const [logged] = world.telemetry.events.slice(before).filter(({ name }) => name === "unexpected-error");
    expect(logged).toMatchObject({ level: "error", fields: { requestId: "request-1", error: "Error" } });
    expect(logged?.fields.cause).toBe("Error: table lost, asked by [address]");
  });

  it("includes a reply that does not fit its schema: nothing unforeseen is let out", async () => {
    const store = { ...world.deps.store, applications: async () => ({ items: [{ email: "x" }], cursor: undefined }) };
    const deps = { ...world.deps, store } as unknown as Deps;
    expect(await staffApi(apiEvent("GET /v1/applications", { claims: COORDINATOR }), deps)).toMatchObject({
      statusCode: 500,
    });
  });
});

describe("the log", () => {
  it("has one line for a request, with its route, status and duration", async () => {
    const before = world.telemetry.events.length;
    await publicApi(apiEvent("GET /v1/open-groups"));
    expect(world.telemetry.events.slice(before)).toEqual([
      {
        level: "info",
        name: "request",
        fields: { requestId: "request-1", route: "GET /v1/open-groups", status: 200, ms: expect.any(Number) },
      },
    ]);
  });
});
