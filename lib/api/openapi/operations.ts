import { FALLBACK, wordsIn } from "../../words/languages.ts";
import type { OperationTable } from "../operation.ts";
import type { PUBLIC_ROUTES } from "./public-routes.ts";

export const publicOperations: OperationTable<typeof PUBLIC_ROUTES> = {
  /** Made on the first request for it only: no other request pays for it. */
  openapi: async () => {
    const [{ openApiDocument }, words] = await Promise.all([import("./document.ts"), wordsIn(FALLBACK)]);
    const { problems } = await words.problems();
    return { data: openApiDocument(problems.titles) };
  },
};
