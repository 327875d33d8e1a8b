import type { OperationTable } from "../operation.ts";
import type { PUBLIC_ROUTES } from "./public-routes.ts";

export const publicOperations: OperationTable<typeof PUBLIC_ROUTES> = {
  /** Made on the first request for it only: no other request pays for it. */
  openapi: async () => {
    const { openApiDocument } = await import("./document.ts");
    return { data: openApiDocument() };
  },
};
