import type { MatchInput } from "../../lib/domain/runs/match-input.ts";
import type { MatchResult } from "../../lib/domain/runs/match-result.ts";
import type { Change, Store } from "../../lib/use-cases/ports.ts";
import { CHANGE_CASES, type ChangeCase } from "../adapters/change-cases.ts";
import { READ_CASES, type ReadCase } from "../adapters/read-cases.ts";
import { lineRules, messageRecord, personId, placeInLine, runId, sessionRecord } from "../support/records.ts";
import { type Call, recordingStore } from "./recorded-calls.ts";

type Use = (store: Store) => Promise<unknown>;
// Staged as they are: what is in them does not matter to the store.
const INPUT = { people: [] } as unknown as MatchInput;
const RESULT = { placed: [] } as unknown as MatchResult;

const WRITES: Readonly<Record<Exclude<keyof Store, keyof typeof READ_CASES | "commit">, Use>> = {
  addMessages: (store) => store.addMessages([messageRecord(7)]),
  addSessions: (store) => store.addSessions([sessionRecord(7)]),
  joinLines: (store) => store.joinLines([placeInLine()]),
  leaveLines: (store) => store.leaveLines([placeInLine()]),
  saveLineRules: (store) => store.saveLineRules(lineRules()),
  renewRecords: async (store) => {
    for (let done = false; !done; ) ({ done } = await store.renewRecords(100));
  },
  saveOpenGroups: (store) => store.saveOpenGroups("7", []),
  removeOpenGroups: async (store) => {
    await store.saveOpenGroups("7", []);
    await store.removeOpenGroups("7");
  },
  saveRunResult: (store) => store.saveRunResult(runId(), RESULT),
  saveSnapshot: (store) => store.saveSnapshot(runId(), INPUT),
};

/** Reads that call something else when something else is asked. */
const ALSO: { readonly [Name in keyof typeof READ_CASES]?: Use } = {
  applications: (store) => store.applications({ safety: "REVIEW", limit: 5 }),
  messages: (store) => store.messages({ personId: personId(), limit: 5 }),
};

/** Every way to use the store, as code writes it: the method, and what is asked of it. */
const USES: readonly (readonly [string, Use])[] = [
  ...Object.entries(WRITES),
  ...Object.entries<ReadCase>(READ_CASES).map(([method, { ask }]) => [method, ask] as const),
  ...Object.entries(ALSO),
];

export type StoreCalls = {
  readonly byMethod: Readonly<Record<string, readonly Call[]>>;
  readonly byChange: Readonly<Record<Change["write"], readonly Call[]>>;
  /** `store.messages({ personId, … })` is known to ask for one person's. */
  readonly messagesOfPerson: readonly Call[];
};

/** What the store calls for each of its methods and for each kind of change, seen by doing each once. */
export async function storeCalls(): Promise<StoreCalls> {
  const { during, ofChange } = await recordingStore();
  const byMethod: Record<string, readonly Call[]> = {};
  for (const [method, use] of USES) {
    byMethod[method] = [...new Set([...(byMethod[method] ?? []), ...(await during(use))])];
  }
  const messagesOfPerson = await during((store) => store.messages({ personId: personId(), limit: 5 }));
  // Object.entries forgets that the cases are listed by kind of change.
  const byChange = Object.fromEntries(
    Object.entries<ChangeCase>(CHANGE_CASES).map(([kind, { change }]) => [kind, ofChange(change)]),
  ) as StoreCalls["byChange"];
  return { byMethod, byChange, messagesOfPerson };
}
