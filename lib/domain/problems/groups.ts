import type { LocalDate } from "../../time/local-date-time.ts";
import type { GroupAct } from "../groups/act.ts";
import type { GroupStatus, Norm } from "../groups/group.ts";
import type { Theme } from "../vocabulary.ts";
import type { NoFacts } from "./said.ts";

type InStatus = { readonly status: GroupStatus };

/** How a change to a group or to one of its sessions can be refused. */
export type GroupDetails = {
  readonly "no-group": NoFacts;
  readonly "no-session": NoFacts;
  readonly "stale-group": NoFacts;
  readonly "group-incomplete": { readonly missing: number };
  readonly "group-past-editing": InStatus;
  readonly "group-past-joining": InStatus;
  readonly "seats-not-fewer": { readonly seats: number };
  readonly "act-impossible": InStatus & { readonly act: GroupAct; readonly possible: readonly GroupAct[] };
  readonly "act-does-otherwise": NoFacts;
  readonly "group-signed-on": InStatus;
  readonly "group-no-draft": InStatus;
  readonly "group-not-forming": NoFacts;
  readonly "group-below-minimum": { readonly members: number; readonly minimum: number };
  readonly "session-cancelled-already": NoFacts;
  readonly "session-begun": NoFacts;
  readonly "session-cannot-move": NoFacts;
  readonly "dates-to-mend": { readonly count: number };
};

export type GroupFaults = {
  readonly "no-label": NoFacts;
  readonly "label-tells": { readonly word: string };
  readonly "no-theme": NoFacts;
  readonly "specialist-unconfirmed": { readonly themes: readonly Theme[] };
  readonly "no-format": NoFacts;
  readonly "no-entry": NoFacts;
  readonly "no-size": NoFacts;
  readonly "no-schedule": NoFacts;
  readonly "starts-in-the-past": NoFacts;
  readonly "moves-into-the-past": NoFacts;
  readonly "plans-too-many": { readonly plans: number; readonly sessions: number };
  readonly "plans-missing": { readonly sessions: readonly number[] };
  readonly "no-language": NoFacts;
  readonly "no-modality": NoFacts;
  readonly "no-meeting-url": NoFacts;
  readonly "no-place": NoFacts;
  readonly "no-facilitator": NoFacts;
  readonly "none-licensed": NoFacts;
  /** `session`: which one the licence has to last until. */
  readonly "licence-runs-out": { readonly until: string; readonly session: "first" | "last" };
  readonly "no-supervisor": NoFacts;
  readonly "no-agreement": NoFacts;
  readonly "norms-missing": { readonly norms: readonly Norm[] };
  readonly "fills-closed-group": NoFacts;
  readonly "fills-psychotherapy": NoFacts;
  readonly "schedule-fixed": NoFacts;
  readonly "field-fixed": NoFacts;
  readonly "time-passed": NoFacts;
  readonly "time-unchanged": NoFacts;
  /** Dates, both of them the last that can be. */
  readonly "date-out-of-bounds": { readonly from?: LocalDate; readonly until: LocalDate };
  /** The first date of the series, and its last. */
  readonly "exception-outside-series": { readonly from: LocalDate; readonly until: LocalDate };
};
