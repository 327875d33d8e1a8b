import type { AccessNeed, FacilitatorLevel, FeeNeed, Format, Kind, Modality } from "../../../domain/vocabulary.ts";
import { listsIn } from "../../names.ts";

const { and } = listsIn("en");

const needs = {
  captions: "captions",
  sign: "sign language",
  step_free: "step-free access",
  other: "something of your own",
} satisfies Record<AccessNeed, string>;

/** What may be known of a group before signing, each beside its name. */
export const card = {
  names: {
    first: "Next meeting",
    theirClock: "Time zone",
    dates: "Dates",
    last: "Last meeting",
    rhythm: "How often",
    length: "How long",
    place: "Where",
    style: "What it is like",
    treatment: "Kind of group",
    theme: "What you came for",
    distance: "How far",
    access: "Access",
    size: "Size",
    alone: "You in the group",
    fee: "Cost",
    languages: "Languages",
    led: "Led by",
  },
  /** `meetings`: how many are to come; null for a group that goes on. */
  rhythm: (everyWeeks: number, meetings: number | null) => {
    if (meetings === 1) return "One meeting only";
    const often = everyWeeks === 1 ? "Every week" : `Every ${everyWeeks} weeks`;
    return meetings === null ? often : `${often}, ${meetings} meetings to come`;
  },
  /** In place of the next meeting. */
  noneAhead: "No meeting is planned at present",
  /** Behind the first few dates. */
  more: (count: number) => `and ${count} more`,
  /** In place of the last meeting. */
  goesOn: "No end date: it goes on",
  theirClock: (city: string) => `Times here are on your own clock. The group keeps to the time in ${city}.`,
  treatment: {
    support: "A support group, which is no treatment",
    psychotherapy: "A psychotherapy group, which is treatment",
  } satisfies Record<Kind, string>,
  /** How close it is to what they named. */
  theme: {
    first: "It is about what you named first",
    named: "It is about something else you named",
    near: "It is near to what you named, not the same",
    other: "It is not about what you named",
  },
  distance: (km: number) => (km < 1 ? "In your area" : `About ${km} km from your area`),
  fee: { free: "Free", reduced: "A reduced fee", standard: "The standard fee" } satisfies Record<FeeNeed, string>,
  /** `members`: who have signed so far. `min`: none for a group that goes on with whoever is there. */
  size: (members: number, min: number | undefined, max: number) =>
    [
      members === 0
        ? "Nobody has signed yet."
        : `${members === 1 ? "One person has" : `${members} people have`} signed.`,
      min === undefined ? `There is room for ${max}.` : `It needs ${min} to start and has room for ${max}.`,
    ].join(" "),
  access: (provided: readonly AccessNeed[], asked: readonly AccessNeed[]) => {
    const parts = [
      provided.length > 0 && `Provided: ${and(provided.map((need) => needs[need]))}.`,
      asked.length > 0 && `You asked for: ${and(asked.map((need) => needs[need]))}.`,
    ];
    return parts.filter((part) => part !== false).join(" ");
  },
  /** Above what nobody else in the group has said of themselves. */
  alone:
    "As far as we have been told, you would be the only one in it to say this of yourself. " +
    "That may change as people come and go.",
  length: (minutes: number) => `${minutes} minutes`,
  where: { virtual: "Online", in_person: "In person" } satisfies Record<Modality, string>,
  format: {
    process: "Open talk about what is on people's minds and what happens in the group",
    psychoeducational: "Learning about it together, with time to talk",
    experiential: "Doing things together, and talking about them",
    support_skills: "Sharing, and trying out what helps",
  } satisfies Record<Format, string>,
  /** In brackets behind the name of who leads the group. */
  level: {
    peer: "has been through it too",
    trained: "trained for this",
    licensed: "licensed professional",
  } satisfies Record<FacilitatorLevel, string>,
};
