import { listMessages } from "../../use-cases/messages/read-messages.ts";
import { previewResend, resendMessage } from "../../use-cases/messages/resend/resend-message.ts";
import type { OperationTable } from "../operation.ts";
import type { COORDINATOR_ROUTES } from "./coordinator-routes.ts";
import type { RESEND_ROUTES } from "./resend-routes.ts";

export const coordinatorOperations: OperationTable<typeof COORDINATOR_ROUTES> = {
  "list-messages": async (deps, { query }) => ({ data: await listMessages(deps, query) }),
};

export const resendOperations: OperationTable<typeof RESEND_ROUTES> = {
  "preview-resend": async (deps, { staff, params }) => ({ data: await previewResend(deps, staff, params.messageId) }),
  "resend-message": async (deps, { staff, params }) => ({ data: await resendMessage(deps, staff, params.messageId) }),
};
