import { describe, expect } from "vitest";
import { COORDINATOR_ROUTES } from "../../../lib/api/sessions/coordinator-routes.ts";
import { PUBLIC_ROUTES } from "../../../lib/api/sessions/public-routes.ts";
import type { Deps } from "../../../lib/use-cases/ports.ts";
import { listSessions } from "../../../lib/use-cases/sessions/read-sessions.ts";
import { claimsOf, confirmed, publishedGroup, waiting } from "../../support/steps.ts";
import { json } from "../api-event.ts";
import { itSucceeds, said } from "../successes.ts";

/** The first meeting of a group with one member, Ruth. */
async function firstMeeting(deps: Deps) {
  const { groupId } = await publishedGroup(deps);
  const { offerId } = await confirmed(deps, await waiting(deps), groupId);
  const [first] = await listSessions(deps, groupId);
  if (first === undefined) throw new Error("the group never meets");
  const { sessionId } = first;
  const meeting = () => deps.store.session(groupId, sessionId);
  return { ids: { groupId, sessionId }, link: claimsOf("session", [groupId, sessionId, offerId]), meeting };
}

describe("public-api", () => {
  itSucceeds(PUBLIC_ROUTES, {
    "show-session": async ({ holder }, { deps }) => {
      const { link } = await firstMeeting(deps);
      const data = { page: "session", number: 1, startsAt: "2026-09-15T17:00:00.000Z", cancelled: false };
      expect(said(await holder("GET /l/session/{token}", link))).toMatchObject({ status: 200, data });
    },
    "answer-session": async ({ holder }, { deps }) => {
      const { link } = await firstMeeting(deps);
      const reply = await holder("POST /l/session/{token}", link, json({ answer: "not_coming" }));
      expect(said(reply)).toMatchObject({ status: 200, data: { page: "session", answer: "not_coming" } });
    },
  });
});

describe("coordinator-api", () => {
  itSucceeds(COORDINATOR_ROUTES, {
    "list-sessions": async ({ coordinator }, { deps }) => {
      const { groupId } = await publishedGroup(deps);
      const reply = await coordinator("GET /v1/groups/{groupId}/sessions", { pathParameters: { groupId } });
      const numbers = [1, 2, 3, 4, 5, 6, 7, 8].map((number) => ({ number, status: "SCHEDULED" }));
      expect(said(reply)).toMatchObject({ status: 200, data: { sessions: numbers } });
    },
    "move-session": async ({ coordinator }, { deps }) => {
      const { ids, meeting } = await firstMeeting(deps);
      const to = { localDate: "2026-09-17", localStart: "19:30" };
      const wish = { pathParameters: ids, ...json(to) };
      const reply = await coordinator("POST /v1/groups/{groupId}/sessions/{sessionId}/move", wish);
      expect(said(reply)).toMatchObject({ status: 200, data: { ...to, startsAt: "2026-09-17T18:30:00.000Z" } });
      expect(await meeting()).toMatchObject(to);
    },
    "cancel-session": async ({ coordinator }, { deps }) => {
      const { ids, meeting } = await firstMeeting(deps);
      const wish = { pathParameters: ids };
      const reply = await coordinator("POST /v1/groups/{groupId}/sessions/{sessionId}/cancel", wish);
      expect(said(reply)).toMatchObject({ status: 200, data: { ...ids, status: "CANCELLED" } });
      expect(await meeting()).toMatchObject({ status: "CANCELLED" });
    },
  });
});
