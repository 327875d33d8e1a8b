import { listMessages } from "../../use-cases/messages/read-messages.ts";
import type { OperationTable } from "../operation.ts";
import type { COORDINATOR_ROUTES } from "./coordinator-routes.ts";

export const coordinatorOperations: OperationTable<typeof COORDINATOR_ROUTES> = {
  "list-messages": async (deps, { query }) => ({ data: await listMessages(deps, query) }),
  // Whatever writes mail is loaded with the first message that is sent again, so that no start waits for it.
  "preview-resend": async (deps, { staff, params }) => {
    const { previewResend } = await import("../../use-cases/messages/resend/resend-message.ts");
    return { data: await previewResend(deps, staff, params.messageId) };
  },
  "resend-message": async (deps, { staff, params }) => {
    const { resendMessage } = await import("../../use-cases/messages/resend/resend-message.ts");
    return { data: await resendMessage(deps, staff, params.messageId) };
  },
};
