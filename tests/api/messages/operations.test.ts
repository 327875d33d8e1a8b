import { expect } from "vitest";
import { COORDINATOR_ROUTES } from "../../../lib/api/messages/coordinator-routes.ts";
import { RESEND_ROUTES } from "../../../lib/api/messages/resend-routes.ts";
import type { MessageId } from "../../../lib/domain/ids.ts";
import type { Deps } from "../../../lib/use-cases/ports.ts";
import { stepMessage } from "../../../lib/use-cases/step-message.ts";
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

itSucceeds(RESEND_ROUTES, {
  "preview-resend": async ({ coordinator }, { deps }) => {
    const messageId = await lostReceipt(deps);
    const reply = await coordinator("GET /v1/messages/{messageId}/resend", { pathParameters: { messageId } });
    expect(said(reply)).toMatchObject({ status: 200, data: { messageId, to: "ruth@example.org" } });
    expect(reply.body).toContain("/l/verify/…");
    expect(reply.body).not.toMatch(/\/l\/\w+\/[\w.-]/);
  },
  "resend-message": async ({ coordinator }, { deps }) => {
    const messageId = await lostReceipt(deps);
    const again = async () => coordinator("POST /v1/messages/{messageId}/resend", { pathParameters: { messageId } });
    const data = { kind: "receipt", state: "PENDING", repeats: messageId };
    expect(said(await again())).toMatchObject({ status: 200, data });
    expect((await again()).body).toBe((await again()).body);
  },
});

/** A receipt of which nobody knows whether it went out. */
async function lostReceipt(deps: Deps): Promise<MessageId> {
  const { personId } = await applied(deps);
  const { items } = await deps.store.messages({ personId, kind: "receipt", limit: 1 });
  const [receipt] = items;
  if (receipt === undefined) throw new Error("no receipt");
  await stepMessage(deps, receipt, { state: "UNKNOWN", outcome: "call-lost" });
  return receipt.messageId;
}
