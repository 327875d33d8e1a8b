import {
  AccessNeed,
  AgeBand,
  Entry,
  FacilitatorLevel,
  FeeNeed,
  Format,
  Kind,
  Modality,
  Role,
  Theme,
} from "../../lib/domain/vocabulary.ts";
import type { Column } from "./header.ts";

const text = { as: "text" } as const;
const number = { as: "number" } as const;
const list = { as: "list" } as const;

/** The columns a groups.csv may have; `alias` are further headings they are known by. */
export const GROUP_COLUMNS: readonly Column[] = [
  { field: "key", path: "key", kind: text, alias: ["id", "code"] },
  { field: "title", path: "title", kind: text, alias: ["group", "name"] },
  { field: "discreetLabel", path: "discreetLabel", kind: text, alias: ["label"] },
  { field: "themes", path: "themes", kind: { as: "words", of: Theme.options }, alias: ["theme"] },
  { field: "roleAllowed", path: "roleAllowed", kind: { as: "words", of: Role.options }, alias: ["roles", "role"] },
  { field: "kind", path: "kind", kind: { as: "word", of: Kind.options } },
  { field: "format", path: "format", kind: { as: "word", of: Format.options } },
  { field: "entry", path: "entry", kind: { as: "word", of: Entry.options }, alias: ["open or closed"] },
  { field: "size.min", path: "size.min", kind: number, alias: ["min", "minimum"] },
  { field: "size.ideal", path: "size.ideal", kind: number, alias: ["ideal"] },
  { field: "size.max", path: "size.max", kind: number, alias: ["max", "maximum", "seats"] },
  { field: "seatsTaken", path: "seatsTaken", kind: number, alias: ["members", "taken"] },
  { field: "languages", path: "languages", kind: list, alias: ["language"] },
  { field: "schedule.firstDate", path: "schedule.firstDate", kind: text, alias: ["first date", "starts on", "date"] },
  { field: "schedule.localStart", path: "schedule.localStart", kind: { as: "time" }, alias: ["start", "time"] },
  { field: "schedule.timeZone", path: "schedule.timeZone", kind: text, alias: ["time zone", "zone"] },
  { field: "schedule.everyWeeks", path: "schedule.everyWeeks", kind: number, alias: ["every weeks"] },
  { field: "schedule.sessions", path: "schedule.sessions", kind: { as: "sessions" }, alias: ["sessions"] },
  { field: "schedule.minutes", path: "schedule.minutes", kind: number, alias: ["minutes"] },
  {
    field: "schedule.skipped",
    path: "schedule.exceptions",
    kind: { as: "skipped" },
    alias: ["skipped", "no meeting on"],
  },
  { field: "modality", path: "modality", kind: { as: "word", of: Modality.options }, alias: ["online or in person"] },
  { field: "place.latitude", path: "place.area.latitude", kind: number, alias: ["latitude"] },
  { field: "place.longitude", path: "place.area.longitude", kind: number, alias: ["longitude"] },
  {
    field: "facilitator.level",
    path: "facilitators.0.level",
    kind: { as: "word", of: FacilitatorLevel.options },
    alias: ["facilitator"],
  },
  { field: "licence.jurisdictions", path: "facilitators.0.licence.jurisdictions", kind: list, alias: ["licensed in"] },
  { field: "licence.expires", path: "facilitators.0.licence.expires", kind: text, alias: ["licensed until"] },
  {
    field: "eligibility.ageBands",
    path: "eligibility.ageBands",
    kind: { as: "words", of: AgeBand.options },
    alias: ["age bands"],
  },
  { field: "eligibility.countries", path: "eligibility.countries", kind: list, alias: ["countries"] },
  { field: "eligibility.affinity.*", path: "eligibility.affinity", kind: list },
  {
    field: "accessProvision",
    path: "accessProvision",
    kind: { as: "words", of: AccessNeed.options },
    alias: ["access"],
  },
  { field: "fee", path: "fee", kind: { as: "word", of: FeeNeed.options } },
  { field: "salientAttributes", path: "salientAttributes", kind: list, alias: ["nobody alone with"] },
];
