import { OpenListing } from "../../../domain/groups/open-listing.ts";
import { addMinutes, type Instant } from "../../../time/instant.ts";
import type { OpenGroup } from "../../../use-cases/groups/store.ts";
import { type ChunkKind, readChunks, removeChunks, saveChunks } from "../chunks.ts";
import { backOff, type Engine } from "../engine.ts";
import { parseOrSetAside, type RecordKind } from "../items.ts";
import { openGroupsPk, openListingKey } from "../keys.ts";
import { get } from "../read.ts";
import { expecting, put, type Write } from "../write.ts";

export const OPEN_LISTING: RecordKind<typeof OpenListing> = {
  name: "open-listing",
  table: "core",
  keyed: { pk: "OPEN-GROUPS#", sk: "META" },
  schema: OpenListing,
  upgrades: [],
};

/** The groups of one version, apart from those of every other: none is ever half of another. */
export const OPEN_GROUPS: ChunkKind = {
  name: "open-groups",
  table: "core",
  keyed: { pk: "OPEN-GROUPS#", sk: "PART#" },
  upgrades: [],
};

/** Of a version that was never shown, or was not taken away after another was: DynamoDB does. */
const KEPT_MINUTES = 60;

export function writeOpenListing(engine: Engine, listing: OpenListing, expect: number | "absent"): Write {
  return put(engine, OPEN_LISTING, openListingKey(engine.programme), listing, expecting(expect));
}

/** One that cannot be read is none: what it lists is made anew. */
export async function readOpenListing(engine: Engine): Promise<OpenListing | undefined> {
  const item = await get(engine, engine.tables.core, openListingKey(engine.programme));
  return item && parseOrSetAside(engine, OPEN_LISTING, item);
}

const LOOKS = 8;

/** Looked for a few times, further and further apart, for some three seconds in all. */
export async function awaitOpenListing(engine: Engine, since: Instant): Promise<OpenListing | undefined> {
  for (let look = 0; look < LOOKS; look += 1) {
    if (look > 0) await backOff(engine, look);
    const listing = await readOpenListing(engine);
    if (listing?.builtAt !== undefined && listing.builtAt > since) return listing;
    if (listing?.claimedUntil === undefined || listing.claimedUntil <= engine.clock.now()) return undefined;
  }
  return undefined;
}

export async function saveOpenGroups(engine: Engine, version: string, groups: readonly OpenGroup[]): Promise<void> {
  const ttl = Math.ceil(Date.parse(addMinutes(engine.clock.now(), KEPT_MINUTES)) / 1000);
  await saveChunks(engine, OPEN_GROUPS, openGroupsPk(engine.programme, version), groups, { ttl });
}

export async function removeOpenGroups(engine: Engine, version: string): Promise<void> {
  await removeChunks(engine, OPEN_GROUPS, openGroupsPk(engine.programme, version));
}

export async function readOpenGroups(engine: Engine, version: string): Promise<readonly OpenGroup[] | undefined> {
  // Written by saveOpenGroups from this very type and guarded by a digest, as results are.
  return (await readChunks(engine, OPEN_GROUPS, openGroupsPk(engine.programme, version))) as
    | readonly OpenGroup[]
    | undefined;
}
