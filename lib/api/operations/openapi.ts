import type { Operation } from "../operation.ts";

/** Made on the first request for it only: no other request pays for it. */
export const openapi: Operation<"openapi"> = async () => {
  const { openApiDocument } = await import("../openapi.ts");
  return { data: openApiDocument() };
};
