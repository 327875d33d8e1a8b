import type { AuditEntry, Deps } from "../../lib/use-cases/ports.ts";

/** The same deps, and every audit entry that was committed through them, oldest first. */
export function recordedAudit(deps: Deps): { readonly deps: Deps; readonly entries: readonly AuditEntry[] } {
  const entries: AuditEntry[] = [];
  const commit: Deps["store"]["commit"] = async (changes) => {
    await deps.store.commit(changes);
    entries.push(...changes.flatMap((change) => (change.write === "audit" ? [change.entry] : [])));
  };
  return { deps: { ...deps, store: { ...deps.store, commit } }, entries };
}
