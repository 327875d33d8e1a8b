import { beforeAll, describe, expect, it } from "vitest";
import { PUBLIC_ROUTES } from "../../../lib/api/public-routes.ts";
import { type Route, routeKeyOf } from "../../../lib/api/route.ts";
import { applicationId, groupId, offerId, personId, runId, sessionId } from "../../support/records.ts";
import { SAMPLE_NOW } from "../../support/samples.ts";
import { claimsOf } from "../../support/steps.ts";
import { openWorld } from "../../support/world.ts";
import { type ApiCalls, apiCalls } from "../api-calls.ts";

let api: ApiCalls;
beforeAll(async () => {
  api = apiCalls((await openWorld({ now: SAMPLE_NOW })).deps);
});

const LINK_ROUTES = Object.entries<Route>(PUBLIC_ROUTES).flatMap(([id, route]) =>
  route.access === "link" ? [[id, route, route.purpose] as const] : [],
);

const WRONG: readonly (readonly string[])[] = [
  ["x"],
  ["constructor"],
  [groupId()],
  [sessionId()],
  [runId(), runId()],
  [personId(), sessionId(), offerId()],
  [groupId(), offerId(), sessionId()],
  [applicationId(), applicationId()],
  [offerId(), offerId()],
];

describe("a link that we signed, about things of another kind", () => {
  it.each(LINK_ROUTES)("is refused by %s in the words of one that was altered", async (_id, route, purpose) => {
    const key = routeKeyOf(route);
    const wish = route.method === "POST" ? { headers: { "content-type": "application/json" }, body: "{}" } : {};
    const altered = await api.anyone(key, { ...wish, pathParameters: { token: "v1.k.e30.AA" } });
    for (const subject of WRONG) {
      const { statusCode, body } = await api.holder(key, claimsOf(purpose, subject), wish);
      expect([statusCode, JSON.parse(body)]).toMatchObject([404, { code: "link-invalid", detailCode: "link-altered" }]);
    }
    expect(altered.statusCode).toBe(404);
  });
});
