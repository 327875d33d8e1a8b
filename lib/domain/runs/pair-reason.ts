import type { Day, LocalTime } from "../../time/local-date-time.ts";
import type { TimeZone } from "../../time/time-zone.ts";
import type { CaseCode } from "../ids.ts";
import type { Country, Language } from "../place.ts";
import type { NoFacts, Said } from "../problems/said.ts";
import type {
  AccessNeed,
  AgeBand,
  Entry,
  FacilitatorLevel,
  FeeNeed,
  Format,
  Modality,
  Role,
  Theme,
} from "../vocabulary.ts";

// What may be said of a person and a group, as codes and facts. Facts are values of the vocabulary, figures, case codes
// and labels; the attribute of an affinity is named, its value never, for that is somebody's own words.

type OfThemes = { readonly theme: Theme; readonly main: Theme };

/** Why a part of a fit has the points it has. */
export type FitReasons = {
  readonly "main-theme": Pick<OfThemes, "theme">;
  readonly "other-theme": Pick<OfThemes, "theme">;
  /** Of the same family as their main one. */
  readonly "sibling-theme": OfThemes;
  readonly "no-theme": NoFacts;
  readonly "all-good-hours": NoFacts;
  readonly "only-possible-hours": NoFacts;
  /** `percent` of the meeting time, whole. */
  readonly "some-good-hours": { readonly percent: number };
  readonly "any-format": NoFacts;
  readonly "wished-format": { readonly format: Format };
  readonly "unwished-format": { readonly wished: Format; readonly format: Format };
  readonly "led-and-joined-as-wished": NoFacts;
  /** What they would prefer; only what the group has not. */
  readonly "led-or-joined-otherwise": {
    readonly facilitator?: FacilitatorLevel | undefined;
    readonly entry?: Entry | undefined;
  };
  readonly "meets-online": NoFacts;
  readonly "unknown-journey": NoFacts;
  readonly journey: Journey;
  readonly waited: { readonly days: number };
};
export type FitReason = Said<FitReasons>;

/** Kilometres to the group, and how many they would travel. */
type Journey = { readonly km: number; readonly limit: number };

/** Why a hard rule does not hold: what the group does or is. */
export type RuleReasons = {
  readonly "adults-only": NoFacts;
  readonly "licence-ends-early": NoFacts;
  /** A country, or a region as in US-NY. */
  readonly "nobody-licensed": { readonly place: string };
  readonly "other-countries": { readonly countries: readonly Country[]; readonly theirs: Country };
  readonly "has-met": NoFacts;
  readonly "no-meeting-ahead": NoFacts;
  readonly "for-an-affinity": { readonly attributes: readonly string[] };
  readonly "other-roles": { readonly roles: readonly Role[]; readonly theirs: Role };
  readonly "other-ages": { readonly ages: readonly AgeBand[]; readonly theirs?: AgeBand | undefined };
  readonly "other-themes": { readonly themes: readonly Theme[]; readonly main: Theme };
  readonly "other-languages": { readonly languages: readonly Language[]; readonly theirs: readonly Language[] };
  readonly "other-modality": { readonly modality: Modality; readonly theirs: Modality | "either" };
  readonly "too-far": Journey;
  readonly "unknown-distance": NoFacts;
  readonly "lacks-access": { readonly needs: readonly AccessNeed[] };
  /** An access need that no list has, and that nobody has answered: a person answers first. */
  readonly "access-unanswered": NoFacts;
  readonly "access-cannot-be-met": NoFacts;
  readonly "asks-more": { readonly fee: FeeNeed; readonly theirs: FeeNeed };
  /** The first meeting they are not free at, on the clock of their zone, and how many before it suit them. */
  readonly "not-free": { readonly at: string; readonly timeZone: TimeZone; readonly earlierFit: number };
  readonly "no-misfit": NoFacts;
  readonly "has-kept-apart": { readonly other: CaseCode | undefined };
  readonly "lacks-kept-together": { readonly other: CaseCode | undefined };
  readonly declined: NoFacts;
  readonly excluded: NoFacts;
};
export type RuleReason = Said<RuleReasons>;

/** A part of a week, on the clock of the person's zone; `to` may be 24:00. */
export type FreeSpan = { readonly day: Day; readonly from: LocalTime; readonly to: string };

/** What would have to be otherwise for a person to have a place. */
export type NeededChanges = {
  readonly "one-more-seat": NoFacts;
  /** A coordinator pins them, and they agree to be the only one with their attribute. */
  readonly "sign-off": { readonly attribute: string };
  readonly joiners: { readonly count: number };
  readonly "free-at": { readonly spans: readonly FreeSpan[] };
  readonly "speak-also": { readonly languages: readonly Language[] };
  readonly "meet-also": { readonly modality: Modality };
  readonly "live-near": NoFacts;
  readonly "travel-as-far": { readonly km: number };
  readonly "provide-access": { readonly needs: readonly AccessNeed[] };
  readonly "answer-access": NoFacts;
  readonly "meet-access": NoFacts;
  readonly "cheaper-place": { readonly fee: FeeNeed };
  readonly "take-role": { readonly role: Role };
  readonly "take-age": { readonly age?: AgeBand | undefined };
  readonly "take-country": { readonly country: Country };
};
export type NeededChange = Said<NeededChanges>;
