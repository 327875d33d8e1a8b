import { expect, test } from "vitest";
import { apiHandler } from "../../../lib/api/http/handler.ts";
import { PUBLIC_OPERATIONS } from "../../../lib/api/public-operations.ts";
import { PUBLIC_ROUTES } from "../../../lib/api/public-routes.ts";
import { ApplicationId } from "../../../lib/domain/ids.ts";
import { intakeOf, SAMPLE_NOW } from "../../support/samples.ts";
import { openWorld } from "../../support/world.ts";
import { CONTEXT } from "../api-calls.ts";
import { apiEvent } from "../api-event.ts";

/** As API Gateway passes on a body that it does not take for text: whole, in base 64, whatever bytes it is of. */
async function applied(encoding: "utf8" | "latin1") {
  const world = await openWorld({ now: SAMPLE_NOW });
  const event = apiEvent("POST /v1/applications", {
    headers: { "content-type": "application/json", "idempotency-key": "key-12345" },
    body: Buffer.from(JSON.stringify(intakeOf({ preferredName: "José" })), encoding).toString("base64"),
    isBase64Encoded: true,
  });
  const reply = await apiHandler(PUBLIC_ROUTES, PUBLIC_OPERATIONS, async () => world.deps)(event, CONTEXT);
  return { world, status: reply.statusCode, body: JSON.parse(reply.body) };
}

test("a body in base 64 is decoded, and kept as it was typed", async () => {
  const { world, status, body } = await applied("utf8");
  expect(status).toBe(201);
  const intake = await world.deps.store.intake(ApplicationId.parse(body.applicationId));
  expect(intake).toMatchObject({ preferredName: "José" });
});

test("one in Latin-1 is refused with how to mend it, and nothing of it is stored", async () => {
  const { world, status, body } = await applied("latin1");
  expect(status).toBe(400);
  expect(body).toMatchObject({ code: "bad-json", detailCode: "body-not-utf8" });
  expect(body.detail).toMatch(/Encode it as UTF-8/);
  expect((await world.deps.store.applications({ limit: 5 })).items).toEqual([]);
  expect((await world.deps.store.messages({ limit: 5 })).items).toEqual([]);
});
