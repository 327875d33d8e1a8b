import { globSync, readFileSync } from "node:fs";
import { join } from "node:path";
import { describe, expect, it } from "vitest";
import { COORDINATOR_OPERATIONS } from "../../lib/api/coordinator-operations.ts";
import { PUBLIC_OPERATIONS } from "../../lib/api/public-operations.ts";
import { type Route, type RouteTable, routeKeyOf } from "../../lib/api/route.ts";
import { ROUTES } from "../../lib/api/routes.ts";
import { pathMatcher } from "../../lib/runtime/local/path-matcher.ts";

const ROWS = Object.entries<Route>(ROUTES);
const ROOT = join(import.meta.dirname, "../..");
const DOCUMENTED = readFileSync(join(ROOT, "docs/architecture.md"), "utf8");

/** "show-verify, verify-address | GET, POST /l/verify/{token} | link" as two rows. */
function documentedRows(): readonly string[] {
  const lines = DOCUMENTED.matchAll(/^\| ([a-z, -]+) \| ((?:GET|POST|PUT)[^|]*) (\/\S+) \| (\w+) \|/gm);
  return Array.from(lines).flatMap(([, ids = "", methods = "", path, access]) => {
    const method = methods.split(", ");
    return ids.split(", ").map((id, at) => `${id} ${method[at]?.trim()} ${path} ${access}`);
  });
}

type ChapterRoutes = Readonly<Record<string, RouteTable>>;

function byId([a]: readonly [string, Route], [b]: readonly [string, Route]): number {
  return a < b ? -1 : 1;
}

describe("the route table", () => {
  it("is the one in docs/architecture.md", () => {
    const rows = ROWS.map(([id, { method, path, access }]) => `${id} ${method} ${path} ${access}`);
    expect([...documentedRows()].sort()).toEqual([...rows].sort());
  });

  it("holds the rows of every chapter, each under an id of its own", async () => {
    const files = globSync("lib/api/*/*-routes.ts", { cwd: ROOT });
    const modules = await Promise.all(files.map((file): Promise<ChapterRoutes> => import(join(ROOT, file))));
    const rows = modules.flatMap((exported) => Object.values(exported).flatMap((table) => Object.entries(table)));
    expect(rows.toSorted(byId)).toEqual(ROWS.toSorted(byId));
  });

  it("has one operation for each row, in the function the row names", () => {
    const rowsOf = (name: string) => ROWS.filter(([, route]) => route.function === name).map(([id]) => id);
    expect(Object.keys(PUBLIC_OPERATIONS).sort()).toEqual(rowsOf("public-api").sort());
    expect(Object.keys(COORDINATOR_OPERATIONS).sort()).toEqual(rowsOf("coordinator-api").sort());
  });

  it("gives no two rows the same method and path", () => {
    const keys = ROWS.map(([, route]) => routeKeyOf(route));
    expect(new Set(keys).size).toBe(keys.length);
  });

  it("serves public and link rows from the public function, coordinator rows from the other", () => {
    const functions = ROWS.map(([id, route]) => [id, route.access === "coordinator", route.function]);
    expect(functions.filter(([, staff, name]) => (staff ? "coordinator-api" : "public-api") !== name)).toEqual([]);
  });

  it("names a link's purpose in its path, and only there", () => {
    const paths = ROWS.map(([, { path, access, purpose }]) => [path.split("/")[2], access, purpose]);
    expect(paths.filter(([name, access, purpose]) => (access === "link" ? name !== purpose : purpose))).toEqual([]);
  });

  it("declares the parameters of every path", () => {
    const declared = ROWS.map(([, { path, request }]) => ({
      path: Array.from(path.matchAll(/\{(\w+)\}/g), ([, name]) => name),
      params: Object.keys(request.params?.shape ?? {}),
    }));
    expect(declared.filter(({ path, params }) => path.join() !== params.join())).toEqual([]);
  });

  it.each(ROWS)("the local gateway reaches %s", (_id, route) => {
    const path = route.path.replaceAll(/\{\w+\}/g, "a%20b");
    const found = pathMatcher(ROWS.map(([, row]) => row))(route.method, path);
    expect(found?.route).toBe(route);
    expect(Object.values(found?.matched.pathParameters ?? {}).every((value) => value === "a b")).toBe(true);
  });

  it.each(["/v1", "/v1/groups/", "/v1/groups/a/b", "/l/verify/%zz", "/openapi_json"])(
    "it finds nothing at %s",
    (path) => {
      expect(pathMatcher(ROWS.map(([, row]) => row))("GET", path)).toBeUndefined();
    },
  );
});
