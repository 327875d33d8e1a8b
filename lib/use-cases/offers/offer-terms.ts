import type { KeptIntake } from "../../domain/intake/application.ts";
import { saidOf as wordsFor } from "../../domain/intake/withheld.ts";
import type { Offer } from "../../domain/offers/cohort.ts";
import type { AccessNeed } from "../../domain/vocabulary.ts";
import { distanceKm } from "../../matching/distance.ts";
import type { Deps } from "../ports.ts";
import type { OfferFile } from "./offer-of-link.ts";

/** How close the group's theme is to what they came for. */
type ThemeMatch = "first" | "named" | "near" | "other";

/** What they agree to with a yes, beside what is said of the group itself. Nothing of any other person is in it. */
export type OfferTerms = {
  readonly goals: string;
  /** How many have signed so far. */
  readonly members: number;
  /** Undefined where an older offer did not keep it. */
  readonly theme: ThemeMatch | undefined;
  /** From the middle of their area to that of the group, in whole kilometres; undefined online or without an area. */
  readonly distanceKm: number | undefined;
  readonly accessAsked: readonly AccessNeed[];
  /** What they said of themselves that nobody else in the group had said when their seat was held. */
  readonly alone: readonly { readonly attribute: string; readonly value: string }[];
};

export async function offerTerms({ store }: Pick<Deps, "store">, file: OfferFile): Promise<OfferTerms> {
  const { offer, group, application } = file;
  const [seats, intakes] = await Promise.all([store.seats(group.groupId), store.intakes([application.applicationId])]);
  const intake = intakes.get(application.applicationId);
  const place = group.modality === "in_person" ? group.place : undefined;
  const isFar = place !== undefined && intake?.area !== undefined;
  return {
    goals: group.agreement.goals,
    members: seats.filter(({ state }) => state === "CONFIRMED").length,
    theme: themeMatch(offer.fit),
    distanceKm: isFar && intake.area !== undefined ? Math.round(distanceKm(intake.area, place.area)) : undefined,
    accessAsked: intake?.accessNeeds ?? [],
    alone: (offer.alone ?? []).flatMap((attribute) => saidOf(intake, attribute)),
  };
}

/** Nothing once their answers are gone. */
function saidOf(intake: KeptIntake | undefined, attribute: string): OfferTerms["alone"] {
  const value = wordsFor(intake?.affinity, attribute);
  return value === undefined ? [] : [{ attribute, value }];
}

function themeMatch(fit: Offer["fit"]): ThemeMatch | undefined {
  const theme = fit?.find(({ part }) => part === "theme");
  if (theme === undefined || theme.of <= 0) return undefined;
  const share = theme.points / theme.of;
  if (share >= 0.99) return "first";
  if (share >= 0.5) return "named";
  return share > 0 ? "near" : "other";
}
