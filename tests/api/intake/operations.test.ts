import { describe, expect } from "vitest";
import { COORDINATOR_ROUTES } from "../../../lib/api/intake/coordinator-routes.ts";
import { PUBLIC_ROUTES } from "../../../lib/api/intake/public-routes.ts";
import { SHIPPED_WORDING } from "../../../lib/domain/intake/wording-versions.ts";
import { intakeOf } from "../../support/samples.ts";
import { applied, claimsOf, stored, waiting } from "../../support/steps.ts";
import { json } from "../api-event.ts";
import { itSucceeds, said } from "../successes.ts";

const TROUBLED = { safety: { s1: "no", s2: "yes", s3: "no", s4: "safe" } } as const;

describe("public-api", () => {
  itSucceeds(PUBLIC_ROUTES, {
    "read-safety-questions": async ({ anyone }) => {
      const query = { language: "es-MX", country: "gb" };
      const reply = said(await anyone("GET /v1/safety-questions", { query }));
      expect(reply).toMatchObject({
        status: 200,
        data: {
          version: SHIPPED_WORDING,
          language: "es",
          questions: [{ field: "s1" }, { field: "s2" }, { field: "s3" }, { field: "s4" }],
        },
      });
      const asked = said(
        await anyone("GET /v1/safety-questions", { headers: { "accept-language": "fr-CA, en;q=0.5" } }),
      );
      expect(asked.data).toMatchObject({
        language: "fr",
        questions: [{ question: expect.stringContaining("aide") }, {}, {}, {}],
      });
    },
    "submit-application": async ({ anyone }, { deps }) => {
      const { body, headers } = json(intakeOf());
      const wish = { body, headers: { ...headers, "idempotency-key": "a-key-of-ruth" } };
      const reply = said(await anyone("POST /v1/applications", wish));
      expect(reply).toMatchObject({
        status: 201,
        data: {
          received: true,
          awaitingPerson: false,
          crisis: { emergency: { dial: "999" } },
          staffedHours: "Monday to Friday, 09:00 to 17:00 (United Kingdom Time)",
        },
      });
      const { items } = await deps.store.applications({ limit: 2 });
      expect(items).toMatchObject([{ status: "SUBMITTED", country: "GB" }]);
      expect(said(await anyone("POST /v1/applications", wish))).toEqual(reply);
      expect((await deps.store.applications({ limit: 2 })).items).toEqual(items);
    },
    "show-verify": async ({ holder }, { deps }) => {
      const { applicationId } = await applied(deps);
      const reply = await holder("GET /l/verify/{token}", claimsOf("verify", [applicationId]));
      expect(said(reply)).toMatchObject({ status: 200, data: { page: "verify", state: "to-verify" } });
      expect((await stored(deps, applicationId)).status).toBe("SUBMITTED");
    },
    "verify-address": async ({ holder }, { deps }) => {
      const { applicationId } = await applied(deps);
      const reply = await holder("POST /l/verify/{token}", claimsOf("verify", [applicationId]));
      expect(said(reply)).toMatchObject({ status: 200, data: { page: "verify", state: "verified" } });
      expect((await stored(deps, applicationId)).status).toBe("WAITING");
    },
  });
});

describe("coordinator-api", () => {
  itSucceeds(COORDINATOR_ROUTES, {
    "list-applications": async ({ coordinator }, { deps }) => {
      await waiting(deps);
      const { caseCode } = await waiting(deps, { email: "ana@example.org", ...TROUBLED });
      const reply = await coordinator("GET /v1/applications", { query: { safety: "REVIEW", limit: "5" } });
      expect(said(reply)).toMatchObject({ status: 200, data: { items: [{ caseCode, status: "WAITING" }] } });
      expect(reply.body).not.toMatch(/Ruth|example\.org/);
    },
    "read-application": async ({ coordinator }, { deps }) => {
      const { applicationId, caseCode } = await waiting(deps);
      const reply = await coordinator("GET /v1/applications/{applicationId}", { pathParameters: { applicationId } });
      const data = { application: { caseCode }, contact: { preferredName: "Ruth" }, intake: { country: "GB" } };
      expect(said(reply)).toMatchObject({ status: 200, data });
    },
    "decide-application": async ({ coordinator }, { deps }) => {
      const { applicationId } = await waiting(deps, TROUBLED);
      const wish = { pathParameters: { applicationId }, ...json({ decision: "release" }) };
      const reply = await coordinator("POST /v1/applications/{applicationId}/decision", wish);
      expect(said(reply)).toMatchObject({ status: 200, data: { applicationId, safety: "CLEARED" } });
      expect((await stored(deps, applicationId)).safety).toBe("CLEARED");
    },
    "record-application": async ({ coordinator }, { deps }) => {
      const { email: _none, anotherPerson: _nobody, ...answers } = intakeOf();
      const call = json({ ...answers, channel: "phone", phone: "+34600111222" });
      const headers = { ...call.headers, "idempotency-key": "key-by-phone-1" };
      const reply = await coordinator("POST /v1/applications/by-phone", { ...call, headers });
      expect(said(reply)).toMatchObject({
        status: 201,
        data: { status: "WAITING", crisis: { emergency: { dial: "999" } } },
      });
      expect((await deps.store.applications({ limit: 5 })).items).toMatchObject([
        { consentRecordedBy: { staff: "staff-1" } },
      ]);
      const again = await coordinator("POST /v1/applications/by-phone", { ...call, headers });
      expect(again.body).toBe(reply.body);
      const mailed = json({ ...answers, channel: "phone", phone: "+34600111222", email: "ana@example.org" });
      const refused = await coordinator("POST /v1/applications/by-phone", { ...mailed, headers: { ...headers } });
      expect(said(refused)).toMatchObject({ status: 400, data: { code: "validation-failed" } });
    },
    "decide-identity": async ({ coordinator }, { deps }) => {
      await applied(deps);
      const { applicationId } = await applied(deps, { anotherPerson: true });
      const reply = await coordinator("POST /v1/applications/{applicationId}/identity", {
        pathParameters: { applicationId },
        ...json({ person: "another" }),
      });
      expect(said(reply)).toMatchObject({ status: 200, data: { applicationId, status: "SUBMITTED" } });
      expect(await stored(deps, applicationId)).not.toHaveProperty("unconfirmedPerson");
    },
    "answer-access": async ({ coordinator }, { deps }) => {
      const { applicationId } = await waiting(deps, { accessNeeds: ["other"] });
      const wish = { pathParameters: { applicationId }, ...json({ answer: "can-be-met" }) };
      const reply = await coordinator("POST /v1/applications/{applicationId}/access-answer", wish);
      expect(said(reply)).toMatchObject({ status: 200, data: { applicationId, accessAnswer: "can-be-met" } });
      expect((await stored(deps, applicationId)).accessAnswer).toBe("can-be-met");
    },
    "set-pairs": async ({ coordinator }, { deps }) => {
      const { applicationId } = await waiting(deps);
      const { caseCode } = await waiting(deps, { email: "paul@example.org" });
      const wish = { pathParameters: { applicationId }, ...json({ keepApart: [caseCode], keepTogether: [] }) };
      const reply = await coordinator("PUT /v1/applications/{applicationId}/pairs", wish);
      expect(said(reply)).toMatchObject({ status: 200, data: { applicationId } });
      const detail = await coordinator("GET /v1/applications/{applicationId}", { pathParameters: { applicationId } });
      expect(said(detail).data).toMatchObject({ pairs: { keepApart: [caseCode], keepTogether: [] } });
    },
  });
});
