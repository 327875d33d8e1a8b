import { type FunctionName, SLICES } from "../../../lib/runtime/config.ts";
import { functionSurroundings } from "../../runtime/function-environment.ts";
import { hostBundle } from "../../runtime/function-host.ts";
import { sharedDatabase } from "../../support/database.ts";
import { openStore } from "../../support/stores.ts";
import { FIRST_EVENTS, FIRST_RECORDS } from "./first-events.ts";
import { medianOf } from "./import-times.ts";

type FirstReplies = { readonly hello: number; readonly of: Readonly<Record<FunctionName, number>> };

type Woken = {
  readonly bundle: string;
  readonly environment: Readonly<Record<string, string>>;
  readonly event: unknown;
};

/**
 * Median milliseconds from process start to the first reply, on the real database engine; interleaved. What a person
 * waits for when nobody was there before, less what AWS takes to make room.
 */
export async function firstReplies(
  bundleOf: (name: FunctionName) => string,
  hello: string,
  runs: number,
): Promise<FirstReplies> {
  const { environmentOf, services, tables } = await functionSurroundings();
  await (await openStore({ client: (await sharedDatabase()).client, tables })).store.commit(FIRST_RECORDS);
  // Object.keys forgets that the keys are the functions' names.
  const names = Object.keys(SLICES) as FunctionName[];
  const woken: readonly Woken[] = [
    { bundle: hello, environment: {}, event: {} },
    ...names.map((name) => ({ bundle: bundleOf(name), environment: environmentOf(name), event: FIRST_EVENTS[name] })),
  ];
  const samples = woken.map((): number[] => []);
  for (let run = 0; run < runs; run++) {
    for (const [index, one] of woken.entries()) samples[index]?.push(await firstReply(one));
  }
  await services.stop();
  const [helloMs = 0, ...others] = samples.map(medianOf);
  // One median a name, in the order of the names.
  const of = Object.fromEntries(names.map((name, index) => [name, others[index] ?? 0])) as FirstReplies["of"];
  return { hello: helloMs, of };
}

async function firstReply({ bundle, environment, event }: Woken): Promise<number> {
  const start = performance.now();
  const hosted = hostBundle(bundle, environment);
  const reply = await hosted.invoke(event);
  const ms = performance.now() - start;
  await hosted.stop();
  refuseFailure(bundle, reply);
  return ms;
}

/** A reply that is an error would be a fast one. */
function refuseFailure(bundle: string, reply: unknown): void {
  const text = JSON.stringify(reply ?? {});
  if (/"statusCode":[45]|"itemIdentifier"/.test(text)) throw new Error(`${bundle} failed: ${text.slice(0, 500)}`);
}
