import { built, claimed, isFresh, isShown, type OpenListing, shownSince } from "../../domain/groups/open-listing.ts";
import type { Instant } from "../../time/instant.ts";
import { atOnce } from "../after-commit.ts";
import { commitIfCurrent } from "../commit.ts";
import type { Deps } from "../ports.ts";
import { orSetAside } from "../set-aside.ts";
import { openAt, openGroup } from "./open-group.ts";
import type { OpenGroup } from "./store.ts";

/**
 * Groups with a free seat that take people now, each by its own clock, by id. Anyone may ask: facilitators appear by
 * level, with an empty name. What is shown was true less than a minute ago. It is read in two reads, however many
 * groups there are; from half a minute on one reader makes it anew, and the others are shown what there is.
 */
export async function listOpenGroups(deps: Deps): Promise<readonly OpenGroup[]> {
  const now = deps.clock.now();
  const listing = await deps.store.openListing();
  if (listing !== undefined && isFresh(listing, now)) return groupsOf(deps, listing, now);
  const claim = await claimOf(deps, listing);
  if (claim !== undefined) return renew(deps, claim);
  if (listing !== undefined && isShown(listing, now)) return groupsOf(deps, listing, now);
  const made = await deps.store.openListingSince(shownSince(now));
  return made === undefined ? currentGroups(deps) : groupsOf(deps, made, now);
}

/** undefined: somebody else is at it. */
async function claimOf(deps: Deps, listing: OpenListing | undefined): Promise<OpenListing | undefined> {
  const claim = claimed(listing ?? { rev: 0 }, deps.clock.now());
  if (claim === undefined) return undefined;
  const expect = listing?.rev ?? "absent";
  return (await commitIfCurrent(deps, [{ write: "open-listing", listing: claim, expect }])) ? claim : undefined;
}

/** The groups come first, under a version of their own, and what names them last: cut off, the old one holds. */
async function renew(deps: Deps, claim: OpenListing): Promise<readonly OpenGroup[]> {
  const next = built(claim, deps.clock.now());
  const groups = await currentGroups(deps);
  await atOnce(deps, async () => {
    await deps.store.saveOpenGroups(next.version, groups);
    const change = { write: "open-listing", listing: next, expect: claim.rev } as const;
    // Losing means that the claim ran out, and another makes a newer one: nobody will ask for this.
    const outdated = (await commitIfCurrent(deps, [change])) ? claim.version : next.version;
    if (outdated !== undefined) await deps.store.removeOpenGroups(outdated);
  });
  return groups;
}

/** Taken away since the listing was read, its groups are those of a newer one; failing that, what is true is read. */
async function groupsOf(deps: Deps, listing: OpenListing, now: Instant): Promise<readonly OpenGroup[]> {
  const groups = await groupsAt(deps, listing);
  if (groups !== undefined) return openAt(groups, now);
  const newer = await deps.store.openListing();
  const others = newer && (await groupsAt(deps, newer));
  return others === undefined ? currentGroups(deps) : openAt(others, now);
}

async function groupsAt(deps: Deps, { version }: OpenListing): Promise<readonly OpenGroup[] | undefined> {
  if (version === undefined) return undefined;
  return orSetAside(deps, () => deps.store.openGroups(version), undefined);
}

const AT_ONCE = 25;

/** Two reads a group, of so many groups at once. */
async function currentGroups(deps: Deps): Promise<readonly OpenGroup[]> {
  const now = deps.clock.now();
  const groups = await deps.store.groups(["PUBLISHED", "RUNNING"]);
  const open: OpenGroup[] = [];
  for (let start = 0; start < groups.length; start += AT_ONCE) {
    const some = await Promise.all(groups.slice(start, start + AT_ONCE).map((group) => openGroup(deps, group, now)));
    open.push(...some.filter((group) => group !== undefined));
  }
  return open;
}
