import { expect, it } from "vitest";
import type { ApiResult } from "../../lib/api/http/event.ts";
import { type RouteTable, routeKeyOf } from "../../lib/api/route.ts";
import { SAMPLE_NOW } from "../support/samples.ts";
import { openWorld, type World } from "../support/world.ts";
import { type ApiCalls, apiCalls } from "./api-calls.ts";

/** Brings about what the operation needs, calls it by its method and path, and says what it must answer. */
type Success = (api: ApiCalls, world: World) => Promise<void>;

/** One success for each row of a chapter's table: a missing one, or one too many, does not type-check. */
export type Successes<Rows extends RouteTable> = { readonly [Id in keyof Rows]: Success };

/** A test for each row, in a world of its own. It fails also when what it called is another row, or did not succeed. */
export function itSucceeds<Rows extends RouteTable>(rows: Rows, successes: Successes<Rows>): void {
  it.each(Object.entries(rows))("%s succeeds", async (id, route) => {
    const world = await openWorld({ now: SAMPLE_NOW });
    const succeeded: string[] = [];
    const noting =
      <Args extends readonly [string, ...(readonly unknown[])]>(call: (...args: Args) => Promise<ApiResult>) =>
      async (...args: Args) => {
        const reply = await call(...args);
        if (reply.statusCode < 300) succeeded.push(args[0]);
        return reply;
      };
    const { anyone, holder, coordinator } = apiCalls(world.deps);
    const api = { anyone: noting(anyone), holder: noting(holder), coordinator: noting(coordinator) };
    await successes[id]?.(api, world);
    expect(succeeded).toContain(routeKeyOf(route));
  });
}

/** What a reply says, with its status. */
export function said({ statusCode, body }: ApiResult): { readonly status: number; readonly data: unknown } {
  return { status: statusCode, data: JSON.parse(body) };
}
