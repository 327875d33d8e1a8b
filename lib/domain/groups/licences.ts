import { addDays, type LocalDate } from "../../time/local-date-time.ts";
import type { Facilitator, GroupDraft, Licence } from "./group.ts";

/** Where somebody is: a licence belongs to jurisdictions. */
export type Whereabouts = { readonly country: string; readonly region?: string | undefined };

type Covering = Pick<Licence, "jurisdictions" | "expires">;

/** The licences a group rests on: those of facilitators who lead as clinicians. */
export function licencesOf({ facilitators }: Pick<GroupDraft, "facilitators">): readonly Covering[] {
  return facilitators.filter(isLicensed).map(({ licence: { jurisdictions, expires } }) => ({ jurisdictions, expires }));
}

export function isLicensed(facilitator: Facilitator): facilitator is Facilitator & { licence: Licence } {
  return facilitator.level === "licensed" && facilitator.licence !== undefined;
}

export function covers({ jurisdictions }: Covering, { country, region }: Whereabouts): boolean {
  const places: readonly string[] = jurisdictions;
  return places.includes(country) || (region !== undefined && places.includes(region));
}

const WARNED_DAYS = 30;

/** When a psychotherapy group's last licence ends, once that is 30 days ahead or less; undefined while it is not. */
export function licenceEnding(
  group: Pick<GroupDraft, "kind" | "facilitators">,
  today: LocalDate,
): LocalDate | undefined {
  if (group.kind !== "psychotherapy") return undefined;
  const last = licencesOf(group)
    .map(({ expires }) => expires)
    .sort()
    .at(-1);
  if (last === undefined) return today;
  return last <= addDays(today, WARNED_DAYS) ? last : undefined;
}

/** Whether a psychotherapy group has no licence, of whatever date, for where this member is. */
export function isUncovered(group: Pick<GroupDraft, "kind" | "facilitators">, where: Whereabouts): boolean {
  return group.kind === "psychotherapy" && !licencesOf(group).some((licence) => covers(licence, where));
}
