import { expect } from "vitest";
import { COORDINATOR_ROUTES } from "../../../lib/api/messages/coordinator-routes.ts";
import { applied } from "../../support/steps.ts";
import { itSucceeds, said } from "../successes.ts";

itSucceeds(COORDINATOR_ROUTES, {
  "list-messages": async ({ coordinator }, { deps }) => {
    const { personId } = await applied(deps);
    await applied(deps, { email: "ana@example.org" });
    const reply = await coordinator("GET /v1/messages", { query: { personId, kind: "receipt", limit: "5" } });
    const data = { items: [{ kind: "receipt", recipient: { to: "person", personId }, state: "PENDING" }] };
    expect(said(reply)).toMatchObject({ status: 200, data });
    expect(reply.body).not.toMatch(/Ruth|example\.org/);
  },
});
