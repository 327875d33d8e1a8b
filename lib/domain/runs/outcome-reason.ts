import type { LocalTime } from "../../time/local-date-time.ts";
import type { CaseCode } from "../ids.ts";
import type { NoFacts, Said } from "../problems/said.ts";
import type { FitReason, NeededChange, RuleReason } from "./pair-reason.ts";
import type { RuleName } from "./rule-name.ts";

/** A group is spoken of by its discreet label: what is said here is mailed. */
type OfGroup = { readonly group: string };

type Placing = OfGroup & {
  /** 0-1000. */
  readonly fit: number;
  /** What speaks for it most, the strongest first. */
  readonly because: readonly FitReason[];
  /** What speaks against it most. */
  readonly though?: FitReason | undefined;
};

/** Why somebody is where they are. */
export type PlacedReasons = {
  /** `better`: a group they fit better, where there is one: what was given up for the run as a whole. */
  readonly placed: Placing & { readonly better?: (OfGroup & { readonly fit: number }) | undefined };
  readonly pinned: Placing;
};
export type PlacedReason = Said<PlacedReasons>;

/** How far a group is from starting. `missing` is 0 where enough fit it and are worth more elsewhere. */
export type Shortfall = { readonly missing: number; readonly minimum: number };

/** The groups a person fits: the label of the only one, and how many. */
export type FittingGroups = { readonly groups: number; readonly group?: string | undefined };

/** Whom a coordinator keeps them together with, or apart from. */
type Partner = { readonly other: CaseCode | undefined };

/** Why somebody has no place. */
export type UnplacedReasons = {
  readonly excluded: NoFacts;
  readonly "no-group-in-run": NoFacts;
  /** The nearest group, the first rule that does not hold with it, and the names of the others. */
  readonly "no-group-fits": OfGroup & { readonly broken: RuleReason; readonly more: readonly RuleName[] };
  readonly "partner-left-out": Partner;
  readonly "kept-apart": OfGroup & Partner;
  readonly "would-be-alone": OfGroup & { readonly attribute: string };
  readonly "does-not-start": OfGroup & { readonly shortfall: Shortfall };
  readonly "no-free-seat": FittingGroups;
  /** What is true of each of those placed instead. */
  readonly "others-waited-longer": FittingGroups & { readonly days: number };
  readonly "others-fit-better": FittingGroups;
  readonly "more-are-served": FittingGroups;
};
export type UnplacedReason = Said<UnplacedReasons>;

/** The change that would place somebody, and the group in which. */
export type SmallestChangeReason = OfGroup & { readonly needs: NeededChange };

/** A start, on the clock of the group's zone, that suits more of those left out. */
export type OtherTime = { readonly otherTime?: { readonly start: LocalTime; readonly people: number } | undefined };

/** What became of a group. */
export type GroupReasons = {
  readonly full: { readonly placed: number; readonly eligible: number };
  readonly "seats-left": { readonly placed: number; readonly left: number; readonly eligible: number };
  readonly "below-minimum": OtherTime & { readonly shortfall: Shortfall };
  readonly "nobody-fits": OtherTime;
};
export type GroupReason = Said<GroupReasons>;

/** What a coordinator should look at in a group as it would be. */
export type GroupNotes = {
  /** People who are each the only one there with their value of an attribute. */
  readonly "lone-holders": { readonly people: number; readonly attribute: string };
  readonly "many-quiet": { readonly quiet: number; readonly of: number };
  readonly "one-speaks-early": NoFacts;
  readonly "nobody-speaks-early": NoFacts;
};
export type GroupNote = Said<GroupNotes>;
