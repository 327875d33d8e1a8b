import type { ApplicationId, GroupId } from "../../domain/ids.ts";
import { type Application, isCandidate } from "../../domain/intake/application.ts";
import type { Candidate } from "../../domain/runs/match-input.ts";
import { pairable } from "../intake/pairs.ts";
import { addressWaits } from "../people-at-address.ts";
import type { Deps } from "../ports.ts";
import { candidate } from "../runs/take-snapshot.ts";

/** Somebody who may be offered a seat, and whoever waits to sit where they sit. */
export type Unit = {
  readonly candidates: readonly Candidate[];
  /** Whom they are kept together with has a place there already. */
  readonly onlyIn: GroupId | undefined;
};

/** As it is now, read by key. undefined: nothing may be offered to them. */
export async function unitOf(deps: Deps, applicationId: ApplicationId): Promise<Unit | undefined> {
  const application = await deps.store.application(applicationId);
  if (application === undefined || !(await mayBeOffered(deps, application))) return undefined;
  const partners = await togetherWith(deps, application);
  const waiting = await Promise.all(
    partners.map(async (partner) => ((await mayBeOffered(deps, partner)) ? partner : [])),
  );
  const all = [application, ...waiting.flat()];
  const intakes = await deps.store.intakes(all.map(({ applicationId }) => applicationId));
  const candidates = all.flatMap((one) => candidate(one, intakes.get(one.applicationId)) ?? []);
  if (!candidates.some((one) => one.applicationId === applicationId)) return undefined;
  const places = await Promise.all(partners.map(({ personId }) => deps.store.placement(personId)));
  return { candidates, onlyIn: places.find((place) => place !== undefined)?.groupId };
}

async function mayBeOffered(deps: Deps, application: Application): Promise<boolean> {
  if (!isCandidate(application, false)) return false;
  const { store } = deps;
  const { personId } = application;
  const [hold, placement, contact] = await Promise.all([
    store.hold(personId),
    store.placement(personId),
    store.contact(personId),
  ]);
  return hold === undefined && placement === undefined && (await addressWaits(deps, contact)) === undefined;
}

/** Everybody they sit together with, and those with them. */
async function togetherWith(deps: Deps, application: Application): Promise<readonly Application[]> {
  if (application.keepTogether.length === 0) return [];
  const byCode = new Map((await pairable(deps)).map((one) => [one.caseCode, one]));
  const found = new Map([[application.caseCode, application]]);
  for (const one of found.values()) {
    for (const code of one.keepTogether) {
      const partner = byCode.get(code);
      if (partner !== undefined && !found.has(code)) found.set(code, partner);
    }
  }
  found.delete(application.caseCode);
  return [...found.values()];
}

/** Those who wait and may not sit where this person sits. */
export async function keptApartFrom(deps: Deps, applicationId: ApplicationId): Promise<readonly ApplicationId[]> {
  const application = await deps.store.application(applicationId);
  if (application === undefined || application.keepApart.length === 0) return [];
  const codes = new Set(application.keepApart);
  return (await pairable(deps)).filter(({ caseCode }) => codes.has(caseCode)).map((other) => other.applicationId);
}
