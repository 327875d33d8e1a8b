import type { Application } from "../../../lib/domain/intake/application.ts";
import type { Message } from "../../../lib/domain/messages/message.ts";
import type { Offer } from "../../../lib/domain/offers/cohort.ts";
import type { Life } from "./life.ts";

/** All that there is, as it is stored now. */

export async function allApplications({ deps, seen }: Life): Promise<readonly Application[]> {
  const applications = await deps.store.applicationsById([...seen.applications]);
  return applications.toSorted((a, b) => (a.applicationId < b.applicationId ? -1 : 1));
}

export async function offersOf({ deps, groups }: Life): Promise<readonly Offer[]> {
  return (await Promise.all(groups.map(({ groupId }) => deps.store.offers(groupId)))).flat();
}

export async function ledgerOf({ deps }: Life): Promise<readonly Message[]> {
  const rows: Message[] = [];
  let cursor: string | undefined;
  do {
    const page = await deps.store.messages({ limit: 500, cursor });
    rows.push(...page.items);
    cursor = page.cursor;
  } while (cursor !== undefined);
  return rows;
}
