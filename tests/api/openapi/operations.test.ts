import { readFileSync } from "node:fs";
import { join } from "node:path";
import { expect } from "vitest";
import { PUBLIC_ROUTES } from "../../../lib/api/openapi/public-routes.ts";
import { itSucceeds, said } from "../successes.ts";

const DOCUMENTED = readFileSync(join(import.meta.dirname, "../../../docs/openapi.json"), "utf8");

itSucceeds(PUBLIC_ROUTES, {
  openapi: async ({ anyone }) => {
    expect(said(await anyone("GET /openapi.json"))).toEqual({ status: 200, data: JSON.parse(DOCUMENTED) });
  },
});
