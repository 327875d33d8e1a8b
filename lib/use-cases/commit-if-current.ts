import { type Change, ConditionFailed, type Deps } from "./ports.ts";

/** false: something else wrote first, nothing of this was applied, and the caller reads again before it decides. */
export async function commitIfCurrent(deps: Pick<Deps, "store">, changes: readonly Change[]): Promise<boolean> {
  try {
    await deps.store.commit(changes);
    return true;
  } catch (failure) {
    if (failure instanceof ConditionFailed) return false;
    throw failure;
  }
}
