import { expect } from "vitest";
import { COORDINATOR_ROUTES } from "../../../lib/api/offers/coordinator-routes.ts";
import { PUBLIC_ROUTES } from "../../../lib/api/offers/public-routes.ts";
import { answerOffer } from "../../../lib/use-cases/offers/answer-offer.ts";
import { recordAnswer } from "../../../lib/use-cases/offers/record-answer.ts";
import type { Deps } from "../../../lib/use-cases/ports.ts";
import { COORDINATOR, called, claimsOf, offered, publishedGroup, waiting } from "../../support/steps.ts";
import { json } from "../api-event.ts";
import { itSucceeds, said } from "../successes.ts";

/** A seat is held for Ruth. */
async function ruthsOffer(deps: Deps) {
  const { groupId } = await publishedGroup(deps);
  const { offerId, rev } = await offered(deps, await waiting(deps), groupId);
  return { groupId, offerId, link: claimsOf("offer", [offerId], rev) };
}

/** She has accepted, and the agreement is before her. */
async function ruthsAgreement(deps: Deps) {
  const { offerId, groupId, link } = await ruthsOffer(deps);
  await answerOffer(deps, link, "accept");
  const { rev = 0 } = (await deps.store.offer(offerId)) ?? {};
  return { groupId, offerId, link: claimsOf("agreement", [offerId], rev) };
}

itSucceeds(PUBLIC_ROUTES, {
  "show-offer": async ({ holder }, { deps }) => {
    const { offerId, groupId, link } = await ruthsOffer(deps);
    const data = { page: "offer", offerId, status: "OFFERED", preferredName: "Ruth", group: { groupId } };
    expect(said(await holder("GET /l/offer/{token}", link))).toMatchObject({ status: 200, data });
  },
  "answer-offer": async ({ holder }, { deps }) => {
    const { offerId, link } = await ruthsOffer(deps);
    const reply = await holder("POST /l/offer/{token}", link, json({ answer: "accept" }));
    const data = { page: "offer", status: "ACCEPTED", agreementHref: expect.stringContaining("/l/agreement/") };
    expect(said(reply)).toMatchObject({ status: 200, data });
    expect(await deps.store.offer(offerId)).toMatchObject({ status: "ACCEPTED" });
  },
  "show-agreement": async ({ holder }, { deps }) => {
    const { groupId, link } = await ruthsAgreement(deps);
    const data = { page: "agreement", signed: false, group: { groupId }, terms: { goals: expect.any(String) } };
    expect(said(await holder("GET /l/agreement/{token}", link))).toMatchObject({ status: 200, data });
  },
  "sign-agreement": async ({ holder }, { deps }) => {
    const { offerId, link } = await ruthsAgreement(deps);
    const signature = json({ typedName: "Ruth B.", affirmed: true });
    const reply = await holder("POST /l/agreement/{token}", link, signature);
    expect(said(reply)).toMatchObject({ status: 200, data: { page: "agreement", signed: true } });
    expect(await deps.store.offer(offerId)).toMatchObject({ status: "CONFIRMED" });
  },
});

itSucceeds(COORDINATOR_ROUTES, {
  "record-answer": async ({ coordinator }, { deps }) => {
    const { groupId } = await publishedGroup(deps);
    const { offerId } = await offered(deps, await called(deps), groupId);
    const wish = { pathParameters: { offerId }, ...json({ answer: "accept", readOut: true }) };
    const reply = await coordinator("POST /v1/offers/{offerId}/answer", wish);
    expect(said(reply)).toMatchObject({ status: 200, data: { offerId, groupId, status: "ACCEPTED" } });
    const unread = { pathParameters: { offerId }, ...json({ answer: "decline" }) };
    expect((await coordinator("POST /v1/offers/{offerId}/answer", unread)).statusCode).toBe(400);
  },
  "record-signature": async ({ coordinator }, { deps }) => {
    const { groupId } = await publishedGroup(deps);
    const { offerId } = await offered(deps, await called(deps), groupId);
    await recordAnswer(deps, COORDINATOR, offerId, { answer: "accept" });
    const wish = { pathParameters: { offerId }, ...json({ typedName: "Ruth B.", readOut: true }) };
    const reply = await coordinator("POST /v1/offers/{offerId}/sign", wish);
    expect(said(reply)).toMatchObject({ status: 200, data: { offerId, status: "CONFIRMED" } });
  },
});
