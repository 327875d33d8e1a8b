import { DomainError } from "../domain/errors.ts";
import type { GroupId } from "../domain/ids.ts";
import type { Run } from "../domain/match-run.ts";
import { addMinutes } from "../scheduling/time.ts";
import { commitIfCurrent } from "./commit-if-current.ts";
import type { Change, Deps } from "./ports.ts";

const TRIES = 20;
const REMEMBERED_MINUTES = 365 * 24 * 60;

/**
 * Opens the seats a coordinator added in this run, as many of them as its people need beyond the free ones. Once a
 * run and group, however often the run is resumed: the nonce in the same transaction says it was done.
 */
export async function openExtraSeats(deps: Deps, run: Run, groupId: GroupId, people: number): Promise<void> {
  const granted = run.adjustments.extraSeats.find((extra) => extra.groupId === groupId)?.seats ?? 0;
  if (granted === 0) return;
  const nonce = `extra-seats/${run.runId}/${groupId}`;
  for (let tries = 0; tries < TRIES; tries++) {
    if (await deps.store.nonceBurnt(nonce)) return;
    const expiresAt = addMinutes(deps.clock.now(), REMEMBERED_MINUTES);
    const opened = await seatsToOpen(deps, groupId, granted, people);
    if (await commitIfCurrent(deps, [{ write: "nonce", nonce, expiresAt }, ...opened])) return;
  }
  throw new DomainError("busy", "The seats of a group are changing too fast; its offers are tried again.");
}

async function seatsToOpen(deps: Deps, groupId: GroupId, granted: number, people: number): Promise<readonly Change[]> {
  const seats = await deps.store.seats(groupId);
  const free = seats.filter(({ state }) => state === "FREE").length;
  const next = Math.max(0, ...seats.map(({ number }) => number)) + 1;
  const count = Math.max(0, Math.min(granted, people - free));
  return Array.from({ length: count }, (_, index) => ({ write: "seat-open", groupId, number: next + index }));
}
