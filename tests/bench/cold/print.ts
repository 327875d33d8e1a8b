import type { Cold, ColdRow } from "./measure.ts";

/** Each API bundle stays below this, so that a first request is not kept waiting by its download and parse. */
export const LARGEST_API_BUNDLE = 1_000_000;
/**
 * Of the same libraries taken plainly: what an API function loads at its start, and its import, are at most `must` of
 * theirs. The languages lie beside it, and a reply loads a part of one.
 */
const TARGET = { must: 0.8, aim: 0.6 };
/** What takes less than this of a bundle is counted together. */
const NAMED_FROM_BYTES = 1_000;

/** Prints the table, and says whether every target that must be met is. */
export function printCold(cold: Cold): boolean {
  const { bareMs, hello, plain, functions } = cold;
  console.log(`Node alone starts in ${bareMs.toFixed(0)} ms. Medians; all in one run, in turn.\n`);
  console.log("bundle                 kB   × plain   kB at start   import ms   × plain   first reply ms   × hello");
  for (const row of [hello, plain, ...functions]) console.log(lineOf(row, cold));
  console.log("\nwhat is in them, kB");
  for (const { name, shares } of functions) {
    const named = shares.filter(({ bytes }) => bytes >= NAMED_FROM_BYTES);
    const others = shares.slice(named.length);
    const rest = { of: `${others.length} smaller ones`, bytes: others.reduce((sum, { bytes }) => sum + bytes, 0) };
    const words = [...named, rest].map(({ of, bytes }) => `${of} ${kB(bytes)}`);
    console.log(`${name.padEnd(16)} ${words.join(" · ")}`);
  }
  const missed = functions.flatMap((row) => missedBy(row, plain));
  for (const line of missed) console.log(`✗ ${line}`);
  if (missed.length === 0)
    console.log(`\n✓ API functions within ${TARGET.must} × of the plain bundle (aim ${TARGET.aim})`);
  return missed.length === 0;
}

function lineOf({ name, bytes, startBytes, importMs, firstReplyMs }: ColdRow, { hello, plain }: Cold): string {
  const reply = firstReplyMs === undefined ? "" : firstReplyMs.toFixed(0);
  const overHello = firstReplyMs === undefined ? "" : (firstReplyMs / (hello.firstReplyMs ?? 1)).toFixed(2);
  return [
    name.padEnd(20),
    kB(bytes).padStart(5),
    (bytes / plain.bytes).toFixed(2).padStart(9),
    kB(startBytes).padStart(13),
    importMs.toFixed(0).padStart(11),
    (importMs / plain.importMs).toFixed(2).padStart(9),
    reply.padStart(16),
    overHello.padStart(9),
  ].join(" ");
}

function missedBy({ name, bytes, startBytes, importMs, freeOfCdk }: ColdRow, plain: ColdRow): readonly string[] {
  const faults = freeOfCdk ? [] : [`${name} holds code of CDK`];
  if (!name.endsWith("-api")) return faults;
  const ratios = { "size at start": startBytes / plain.bytes, import: importMs / plain.importMs };
  const over = Object.entries(ratios).filter(([, ratio]) => ratio > TARGET.must);
  return [
    ...faults,
    ...over.map(
      ([what, ratio]) => `${name}: ${what} is ${ratio.toFixed(2)} × of the plain bundle's, not ${TARGET.must}`,
    ),
    ...(bytes > LARGEST_API_BUNDLE ? [`${name} has ${kB(bytes)} kB, not ${kB(LARGEST_API_BUNDLE)}`] : []),
  ];
}

function kB(bytes: number): string {
  return (bytes / 1000).toFixed(0);
}
