import type { FitPart } from "../../../domain/runs/match-result.ts";
import type { AccessNeed, Entry, FacilitatorLevel, Format, Modality, Role, Theme } from "../../../domain/vocabulary.ts";
import type { WeekdayName } from "../../../time/local-date-time.ts";
import { languageNamesIn, listsIn, longDaysIn } from "../../names.ts";

/** "a, b and c"; "a, b or c". */
export const { and, or } = listsIn("en-GB");
/** As in "Spanish". */
export const languageName = languageNamesIn("en");
const longDay = longDaysIn("en-GB");

/** Inside a sentence. */
export const themes = {
  depression: "depression",
  bipolar: "bipolar",
  anxiety_and_panic: "anxiety and panic",
  ocd: "OCD",
  trauma_ptsd: "trauma (PTSD)",
  grief: "grief",
  suicide_loss: "suicide loss",
  pregnancy_and_infant_loss: "pregnancy and infant loss",
  psychosis_schizophrenia: "psychosis or schizophrenia",
  eating_concerns: "eating concerns",
  alcohol_and_drugs: "alcohol and drugs",
  gambling_and_behavioural: "gambling and behavioural",
  chronic_illness_and_pain: "chronic illness and pain",
  cancer: "cancer",
  neurodivergence: "neurodivergence",
  mental_health_carers: "mental health carers",
  parenting_and_perinatal: "parenting and perinatal",
  separation_and_divorce: "separation and divorce",
  relationships: "relationships",
  loneliness: "loneliness",
  shyness_and_social_confidence: "shyness and social confidence",
  rebuilding_after_isolation: "rebuilding after isolation",
  lgbtq: "LGBTQ+",
  racism_and_minority_stress: "racism and minority stress",
  immigrants_and_refugees: "immigrants and refugees",
  work_stress_and_burnout: "work stress and burnout",
  leadership: "leadership",
  students: "students",
  ageing_and_retirement: "ageing and retirement",
  veterans: "veterans",
} satisfies Record<Theme, string>;

export const formats = {
  process: "process",
  psychoeducational: "psychoeducational",
  experiential: "experiential",
  support_skills: "support skills",
} satisfies Record<Format, string>;

export const entries = { open: "open", closed: "closed" } satisfies Record<Entry, string>;

export const modalities = { virtual: "online", in_person: "in person" } satisfies Record<Modality, string>;

export const roles = {
  own_experience: "people with their own experience",
  family_carer: "family carers",
  bereaved: "the bereaved",
} satisfies Record<Role, string>;

export const access = {
  captions: "captions",
  sign: "signing",
  step_free: "step-free access",
  other: "what they described as another need",
} satisfies Record<AccessNeed, string>;

export const facilitators = {
  peer: "a peer facilitator",
  trained: "a trained facilitator",
  licensed: "a licensed facilitator",
} satisfies Record<FacilitatorLevel, string>;

export const parts = {
  theme: "theme",
  slotComfort: "hours",
  format: "format",
  facilitatorAndEntry: "who leads, and entry",
  modality: "online or in person",
  waiting: "waiting",
} satisfies Record<FitPart["part"], string>;

/** In the order of the week, and as they begin a table's column. */
export const weekdays = {
  Monday: "Monday",
  Tuesday: "Tuesday",
  Wednesday: "Wednesday",
  Thursday: "Thursday",
  Friday: "Friday",
  Saturday: "Saturday",
  Sunday: "Sunday",
} satisfies Record<WeekdayName, string>;

/** What an organisation calls an attribute: `chosen_name` is "chosen name". */
export function attribute(name: string): string {
  return name.replaceAll("_", " ");
}

/** "2026-10-27T14:00" is "Tuesday 27 October 2026 at 14:00". */
export function dayAndHour(at: string): string {
  const [date = "", time = ""] = at.split("T");
  return `${longDay(date).replace(",", "")} at ${time}`;
}

/** "1 person", "3 people". */
export function counted(count: number, one: string, many: string): string {
  return `${count} ${count === 1 ? one : many}`;
}

const NUMBERS = ["none", "one", "two", "three", "four", "five", "six", "seven", "eight", "nine"];

/** Small numbers as words, as in "one short". */
export function spelled(count: number): string {
  return NUMBERS[count] ?? String(count);
}
