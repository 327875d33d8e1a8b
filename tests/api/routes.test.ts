import { existsSync, globSync, readFileSync } from "node:fs";
import { join } from "node:path";
import { describe, expect, it } from "vitest";
import { COORDINATOR_OPERATIONS } from "../../lib/api/coordinator-operations.ts";
import { resendOperations } from "../../lib/api/messages/operations.ts";
import { PUBLIC_OPERATIONS } from "../../lib/api/public-operations.ts";
import { type Route, type RouteTable, routeKeyOf } from "../../lib/api/route.ts";
import { ROUTES } from "../../lib/api/routes.ts";
import { pathMatcher } from "../../lib/runtime/local/path-matcher.ts";

const ROWS = Object.entries<Route>(ROUTES);
const ROOT = join(import.meta.dirname, "../..");
type ChapterRoutes = Readonly<Record<string, RouteTable>>;

function byId([a]: readonly [string, Route], [b]: readonly [string, Route]): number {
  return a < b ? -1 : 1;
}

describe("the route table", () => {
  it("holds the rows of every chapter, each under an id of its own", async () => {
    const files = globSync("lib/api/*/*-routes.ts", { cwd: ROOT });
    const modules = await Promise.all(files.map((file): Promise<ChapterRoutes> => import(join(ROOT, file))));
    const rows = modules.flatMap((exported) => Object.values(exported).flatMap((table) => Object.entries(table)));
    expect(rows.toSorted(byId)).toEqual(ROWS.toSorted(byId));
  });

  it("has a success for every row: each table of a chapter is in the tests of its operations", () => {
    const tables = globSync("lib/api/*/*-routes.ts", { cwd: ROOT });
    const untested = tables.filter((table) => {
      const [, , chapter = ""] = table.split("/");
      const tests = join(ROOT, "tests/api", chapter, "operations.test.ts");
      const text = existsSync(tests) ? readFileSync(tests, "utf8") : "";
      const imported = new RegExp(`import \\{ (\\w+) \\} from "../../../${table}"`).exec(text)?.[1];
      return imported === undefined || !text.includes(`itSucceeds(${imported}, {`);
    });
    expect(untested).toEqual([]);
  });

  it("has one operation for each row, in the function the row names", () => {
    const rowsOf = (name: string) => ROWS.filter(([, route]) => route.function === name).map(([id]) => id);
    expect(Object.keys(PUBLIC_OPERATIONS).sort()).toEqual(rowsOf("public-api").sort());
    expect(Object.keys(COORDINATOR_OPERATIONS).sort()).toEqual(rowsOf("coordinator-api").sort());
    expect(Object.keys(resendOperations).sort()).toEqual(rowsOf("resend-api").sort());
  });

  it("gives no two rows the same method and path", () => {
    const keys = ROWS.map(([, route]) => routeKeyOf(route));
    expect(new Set(keys).size).toBe(keys.length);
  });

  it("serves public and link rows from the public function, coordinator rows from the others", () => {
    const functions = ROWS.map(([id, route]) => [id, route.access === "coordinator", route.function]);
    expect(functions.filter(([, staff, name]) => staff === (name === "public-api"))).toEqual([]);
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
