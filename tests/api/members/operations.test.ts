import { expect } from "vitest";
import { COORDINATOR_ROUTES } from "../../../lib/api/members/coordinator-routes.ts";
import { PUBLIC_ROUTES } from "../../../lib/api/members/public-routes.ts";
import type { Application } from "../../../lib/domain/intake/application.ts";
import { afterSilence } from "../../../lib/domain/intake/wait.ts";
import type { Deps } from "../../../lib/use-cases/ports.ts";
import { groupId } from "../../support/records.ts";
import { claimsOf, confirmed, publishedGroup, stored, waiting } from "../../support/steps.ts";
import { json } from "../api-event.ts";
import { itSucceeds, said } from "../successes.ts";

itSucceeds(PUBLIC_ROUTES, {
  "show-status": async ({ holder }, { deps }) => {
    const { applicationId, caseCode } = await waiting(deps);
    const reply = await holder("GET /l/status/{token}", claimsOf("status", [applicationId]));
    const data = { page: "status", caseCode, preferredName: "Ruth", status: "WAITING", upcoming: [] };
    expect(said(reply)).toMatchObject({ status: 200, data });
  },
  "renew-own-links": async ({ holder }, { deps }) => {
    const { applicationId, personId } = await waiting(deps);
    const reply = await holder("POST /l/status/{token}", claimsOf("status", [applicationId]));
    expect(said(reply)).toMatchObject({ status: 200, data: { page: "links-renewed", newLink: "mailed" } });
    expect(await deps.store.contact(personId)).toMatchObject({ linkEpoch: 1 });
  },
  "show-availability": async ({ holder }, { deps }) => {
    const { applicationId } = await waiting(deps);
    const reply = await holder("GET /l/availability/{token}", claimsOf("availability", [applicationId]));
    const first = { day: "tue", from: "17:00", to: "21:00", level: "good" };
    const data = { page: "availability", availability: [first, { day: "thu" }], saved: false };
    expect(said(reply)).toMatchObject({ status: 200, data });
  },
  "change-availability": async ({ holder }, { deps }) => {
    const { applicationId } = await waiting(deps);
    const availability = [{ day: "fri", from: "09:00", to: "12:00", level: "good" }];
    const link = claimsOf("availability", [applicationId]);
    const reply = await holder("POST /l/availability/{token}", link, json({ availability }));
    expect(said(reply)).toMatchObject({ status: 200, data: { page: "availability", availability, saved: true } });
    expect(await deps.store.intake(applicationId)).toMatchObject({ availability });
  },
  "show-wake": async ({ holder }, { deps }) => {
    const { applicationId } = await paused(deps);
    const reply = await holder("GET /l/wake/{token}", claimsOf("wake", [applicationId]));
    expect(said(reply)).toMatchObject({ status: 200, data: { page: "wake", state: "to-confirm" } });
    expect((await stored(deps, applicationId)).status).toBe("PAUSED");
  },
  wake: async ({ holder }, { deps }) => {
    const { applicationId } = await paused(deps);
    const reply = await holder("POST /l/wake/{token}", claimsOf("wake", [applicationId]));
    expect(said(reply)).toMatchObject({ status: 200, data: { page: "wake", state: "looking" } });
    expect(await stored(deps, applicationId)).toMatchObject({ status: "WAITING", silences: [] });
  },
  "show-withdraw": async ({ holder }, { deps }) => {
    const { applicationId } = await waiting(deps);
    const reply = await holder("GET /l/withdraw/{token}", claimsOf("withdraw", [applicationId]));
    expect(said(reply)).toMatchObject({ status: 200, data: { page: "withdraw", state: "to-confirm" } });
    expect((await stored(deps, applicationId)).status).toBe("WAITING");
  },
  withdraw: async ({ holder }, { deps }) => {
    const { applicationId } = await waiting(deps);
    const reply = await holder("POST /l/withdraw/{token}", claimsOf("withdraw", [applicationId]));
    expect(said(reply)).toMatchObject({ status: 200, data: { page: "withdraw", state: "withdrawn" } });
    expect((await stored(deps, applicationId)).status).toBe("WITHDRAWN");
    const { groupId } = await publishedGroup(deps);
    const member = await waiting(deps, { email: "ben@example.org" });
    const { offerId } = await confirmed(deps, member, groupId);
    const link = claimsOf("withdraw", [member.applicationId]);
    const form = { "content-type": "application/x-www-form-urlencoded", accept: "text/html" };
    const page = await holder("GET /l/withdraw/{token}", link, { headers: { accept: "text/html" } });
    expect(page.body).toContain(`name="offerId" value="${offerId}"`);
    const left = await holder("POST /l/withdraw/{token}", link, {
      body: `leave=group&offerId=${offerId}`,
      headers: form,
    });
    expect([left.statusCode, (await stored(deps, member.applicationId)).status]).toEqual([200, "WAITING"]);
    const old = await holder("POST /l/withdraw/{token}", link, { body: "", headers: form });
    expect([old.statusCode, (await stored(deps, member.applicationId)).status]).toEqual([200, "WITHDRAWN"]);
  },
  "show-preferences": async ({ holder }, { deps }) => {
    const { personId } = await waiting(deps);
    const reply = await holder("GET /l/preferences/{token}", claimsOf("preferences", [personId]));
    expect(said(reply)).toMatchObject({ status: 200, data: { page: "preferences", reminders: true, saved: false } });
  },
  "change-preferences": async ({ holder }, { deps }) => {
    const { personId } = await waiting(deps);
    const link = claimsOf("preferences", [personId]);
    const reply = await holder("POST /l/preferences/{token}", link, json({ hourBefore: true }));
    expect(said(reply)).toMatchObject({ status: 200, data: { reminders: true, hourBefore: true, saved: true } });
    expect(said(await holder("POST /l/preferences/{token}", link, json({ language: "xx" })))).toMatchObject({
      status: 400,
      data: { errors: [expect.objectContaining({ field: "/language" })] },
    });
    const form = { "content-type": "application/x-www-form-urlencoded", accept: "text/html" };
    const inSpanish = { body: "language=es&reminders=true&hourBefore=true", headers: form };
    const page = await holder("POST /l/preferences/{token}", link, inSpanish);
    expect(page.body).toContain('<html lang="es">');
    expect(page.body).toContain('<option value="es" lang="es" selected>Español</option>');
    expect(await deps.store.contact(personId)).toMatchObject({ locale: "es", reminders: true, hourBefore: true });
    const oneClick = {
      body: "List-Unsubscribe=One-Click",
      headers: { "content-type": "application/x-www-form-urlencoded" },
    };
    const fromMail = claimsOf("preferences", [personId, "reminder"], 1);
    expect(said(await holder("POST /l/preferences/{token}", fromMail, oneClick))).toMatchObject({ status: 200 });
    expect(await deps.store.contact(personId)).toMatchObject({ reminders: false, hourBefore: true });
    expect(said(await holder("POST /l/preferences/{token}", link, oneClick))).toMatchObject({
      status: 400,
      data: { detail: expect.stringContaining("List-Unsubscribe header") },
    });
  },
});

/** Who left two offers unanswered. */
async function paused(deps: Deps): Promise<Application> {
  const before = await waiting(deps);
  const [first, second] = [groupId(1), groupId(2)];
  const once = afterSilence(before, first, deps.clock.now());
  const application = { ...afterSilence(once, second, deps.clock.now()), rev: before.rev + 1 };
  await deps.store.commit([{ write: "application", application, expect: before.rev }]);
  return application;
}

itSucceeds(COORDINATOR_ROUTES, {
  "remove-member": async ({ coordinator }, { deps }) => {
    const { groupId } = await publishedGroup(deps);
    const { offerId, caseCode } = await confirmed(deps, await waiting(deps), groupId);
    const path = { pathParameters: { offerId }, ...json({ reason: "conduct", next: "waits" }) };
    const shown = await coordinator("POST /v1/offers/{offerId}/remove", { ...path, query: { preview: "true" } });
    const preview = {
      offerId,
      caseCode,
      from: "CONFIRMED",
      to: "REMOVED",
      application: "WAITING",
      mail: "mailed",
      seat: "free",
    };
    expect(said(shown)).toEqual({ status: 200, data: { preview } });
    const done = await coordinator("POST /v1/offers/{offerId}/remove", path);
    const removed = { reason: "conduct", next: "waits", at: deps.clock.now() };
    expect(said(done)).toEqual({
      status: 200,
      data: { offer: { offerId, groupId, caseCode, status: "REMOVED", removed } },
    });
    const elsewhere = await confirmed(deps, await waiting(deps, { email: "ben@example.org" }), groupId);
    await deps.store.commit([
      { write: "offer", offer: { ...elsewhere, status: "LEFT", rev: 9 }, expect: elsewhere.rev },
    ]);
    const late = await coordinator("POST /v1/offers/{offerId}/remove", {
      ...path,
      pathParameters: { offerId: elsewhere.offerId },
    });
    expect(said(late)).toMatchObject({
      status: 409,
      data: { detail: "This offer is LEFT: there is no seat to take back." },
    });
  },
  "list-members": async ({ coordinator }, { deps }) => {
    const { groupId } = await publishedGroup(deps);
    const { caseCode } = await confirmed(deps, await waiting(deps), groupId);
    const path = { pathParameters: { groupId } };
    const reply = await coordinator("GET /v1/groups/{groupId}/members", path);
    const items = [{ caseCode, preferredName: "Ruth", status: "CONFIRMED", nextSession: "expected", onHold: false }];
    expect(said(reply)).toMatchObject({ status: 200, data: { items } });
    const seated = await coordinator("GET /v1/groups/{groupId}/members", { ...path, query: { seated: "true" } });
    expect(said(seated)).toEqual(said(reply));
  },
  "wake-application": async ({ coordinator }, { deps }) => {
    const { applicationId, caseCode } = await paused(deps);
    const path = { pathParameters: { applicationId } };
    const reply = await coordinator("POST /v1/applications/{applicationId}/wake", path);
    expect(said(reply)).toMatchObject({ status: 200, data: { caseCode, status: "WAITING" } });
  },
  "renew-links": async ({ coordinator }, { deps }) => {
    const { applicationId, personId, caseCode } = await waiting(deps);
    const reply = await coordinator("POST /v1/applications/{applicationId}/renew-links", {
      pathParameters: { applicationId },
    });
    expect(said(reply)).toEqual({ status: 200, data: { applicationId, personId, caseCode, newLink: "mailed" } });
  },
});
