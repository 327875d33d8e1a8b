import { publicOperations as groups } from "./groups/operations.ts";
import { publicOperations as intake } from "./intake/operations.ts";
import { publicOperations as members } from "./members/operations.ts";
import { publicOperations as offers } from "./offers/operations.ts";
import { publicOperations as openapi } from "./openapi/operations.ts";
import type { OperationTable } from "./operation.ts";
import type { PUBLIC_ROUTES } from "./public-routes.ts";
import { publicOperations as runs } from "./runs/operations.ts";
import { publicOperations as sessions } from "./sessions/operations.ts";

/** What the function public-api runs. */
export const PUBLIC_OPERATIONS: OperationTable<typeof PUBLIC_ROUTES> = {
  ...intake,
  ...groups,
  ...runs,
  ...offers,
  ...members,
  ...sessions,
  ...openapi,
};
