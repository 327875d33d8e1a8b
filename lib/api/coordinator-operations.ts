import type { COORDINATOR_ROUTES } from "./coordinator-routes.ts";
import { coordinatorOperations as groups } from "./groups/operations.ts";
import { coordinatorOperations as intake } from "./intake/operations.ts";
import { coordinatorOperations as members } from "./members/operations.ts";
import { coordinatorOperations as messages } from "./messages/operations.ts";
import { coordinatorOperations as offers } from "./offers/operations.ts";
import type { OperationTable } from "./operation.ts";
import { coordinatorOperations as runs } from "./runs/operations.ts";
import { coordinatorOperations as sessions } from "./sessions/operations.ts";
import { coordinatorOperations as staff } from "./staff/operations.ts";

/** What the function coordinator-api runs. */
export const COORDINATOR_OPERATIONS: OperationTable<typeof COORDINATOR_ROUTES> = {
  ...intake,
  ...groups,
  ...runs,
  ...sessions,
  ...offers,
  ...members,
  ...messages,
  ...staff,
};
