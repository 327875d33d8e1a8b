import { beforeAll, describe, expect, it } from "vitest";
import { PUBLIC_ROUTES } from "../../../lib/api/public-routes.ts";
import { type Route, routeKeyOf } from "../../../lib/api/route.ts";
import type { LinkClaims, LinkPurpose } from "../../../lib/domain/link.ts";
import { renewLinks } from "../../../lib/use-cases/members/renew-links.ts";
import { SAMPLE_NOW } from "../../support/samples.ts";
import { COORDINATOR, claimsOf, confirmed, publishedGroup, stored, waiting } from "../../support/steps.ts";
import { openWorld, type World } from "../../support/world.ts";
import { type ApiCalls, apiCalls } from "../api-calls.ts";

let world: World;
let api: ApiCalls;
let subjects: Readonly<Record<Exclude<LinkPurpose, "report">, readonly string[]>>;
beforeAll(async () => {
  world = await openWorld({ now: SAMPLE_NOW });
  api = apiCalls(world.deps);
  const ana = await waiting(world.deps);
  const group = await publishedGroup(world.deps);
  const offer = await confirmed(world.deps, ana, group.groupId);
  const [session] = await world.deps.store.sessions(group.groupId);
  const own = [ana.applicationId];
  subjects = {
    verify: own,
    status: own,
    availability: own,
    wake: own,
    withdraw: own,
    offer: [offer.offerId],
    agreement: [offer.offerId],
    session: [group.groupId, session?.sessionId ?? "", offer.offerId],
    preferences: [ana.personId],
  };
  await renewLinks(world.deps, COORDINATOR, ana.applicationId);
  expect(await stored(world.deps, ana.applicationId)).toMatchObject({ status: "PLACED" });
});

const LINK_ROUTES = Object.entries<Route>(PUBLIC_ROUTES).flatMap(([id, route]) =>
  route.access === "link" && route.purpose !== "report" ? [[id, route, route.purpose] as const] : [],
);

describe("a link of an earlier epoch than its person's", () => {
  it.each(LINK_ROUTES)("is over for %s, in the words of one that has expired", async (_id, route, purpose) => {
    const key = routeKeyOf(route);
    const form = { headers: { "content-type": "application/x-www-form-urlencoded" }, body: "" };
    const called = async (claims: LinkClaims) => {
      const { statusCode, body } = await api.holder(key, claims, route.method === "POST" ? form : {});
      return { statusCode, body };
    };
    const link = claimsOf(purpose, subjects[purpose]);
    const ended = await called(link);
    expect(ended.statusCode).toBe(410);
    expect(JSON.parse(ended.body)).toMatchObject({
      code: "link-expired",
      detail: "This link has ended. You can ask us for a new one.",
    });
    expect(await called({ ...link, epoch: 1, expiresAt: "2026-08-31T00:00:00.000Z" })).toEqual(ended);
  });

  it.each(LINK_ROUTES.filter(([, { method }]) => method === "GET"))(
    "opens for %s signed anew",
    async (_id, route, purpose) => {
      const { statusCode } = await api.holder(routeKeyOf(route), claimsOf(purpose, subjects[purpose], 0, 1));
      expect(statusCode).toBe(200);
    },
  );

  it("says so in a browser, in the reader's language", async () => {
    const claims = claimsOf("status", subjects.status);
    const page = { headers: { accept: "text/html", "accept-language": "fr" } };
    const { statusCode, body } = await api.holder("GET /l/status/{token}", claims, page);
    expect([statusCode, body.includes("Vous pouvez nous en demander un nouveau.")]).toEqual([410, true]);
  });
});
