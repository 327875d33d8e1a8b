import type { Engine } from "../engine.ts";
import { kindOf } from "../records.ts";
import type { TableRole } from "../tables.ts";
import type { Write } from "../write.ts";
import { renewRecord } from "./renew-item.ts";

/**
 * Of refused writes, those that write a part of a record: renews each record that is of an older version, which they
 * refuse to touch. True when one was, so that the transaction is worth another try.
 */
export async function renewRefused(engine: Engine, refused: readonly Write[]): Promise<boolean> {
  const renewed = await Promise.all(refused.map((write) => renewTarget(engine, write)));
  return renewed.includes(true);
}

async function renewTarget(engine: Engine, { Update: step }: Write): Promise<boolean> {
  const role = roleOf(engine, step?.TableName);
  if (step?.Key === undefined || role === undefined) return false;
  const key = { pk: String(step.Key.pk), sk: String(step.Key.sk) };
  const kind = kindOf(role, key);
  return kind !== undefined && renewRecord(engine, kind, key);
}

function roleOf({ tables }: Engine, name: string | undefined): TableRole | undefined {
  // Object.keys forgets that the keys are table roles.
  return (Object.keys(tables) as TableRole[]).find((role) => tables[role] === name);
}
