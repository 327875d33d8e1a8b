import { listMessages } from "../../use-cases/messages/read-messages.ts";
import type { OperationTable } from "../operation.ts";
import type { COORDINATOR_ROUTES } from "./coordinator-routes.ts";

export const coordinatorOperations: OperationTable<typeof COORDINATOR_ROUTES> = {
  "list-messages": async (deps, { query }) => ({ data: await listMessages(deps, query) }),
};
