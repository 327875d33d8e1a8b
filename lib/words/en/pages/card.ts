import type { FacilitatorLevel, Format, Modality } from "../../../domain/vocabulary.ts";

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
