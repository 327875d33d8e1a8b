import type { Counted } from "./call-counter.ts";
import type { Rehearsal } from "./rehearsal.ts";
import type { Stage } from "./stage.ts";

/** What a part of the story was charged for in all, and how many people or mails it was about. */
export type Counts = Counted & { readonly about: number };

const STORY_PARTS = ["application", "matchedPerson", "member", "reminder"] as const;
export type StoryCounts = Readonly<Record<(typeof STORY_PARTS)[number], Counts>>;

/**
 * From the story as it was played. Whatever else the functions did meanwhile (ticks, the run's own looking whether
 * something has happened yet) is in it too, so the figures err upwards. Throws when a chapter was not played.
 */
export function countsOf({ cast }: Stage, { chapters }: Rehearsal): StoryCounts {
  const matchable = cast.wellPlaced.length + 1;
  const callsIn = (title: string): Counted => {
    const chapter = chapters.find((one) => one.title === title);
    if (chapter === undefined) throw new Error(`the chapter "${title}" was not played`);
    return chapter.calls;
  };
  const part = (title: string, about: number): Counts => ({ about, ...callsIn(title) });
  return {
    application: part("Intake, verification, screening", matchable + 2),
    matchedPerson: part("A match run", matchable),
    member: part("Offers, signatures, a start", matchable),
    reminder: part("The reminder", callsIn("The reminder").mails),
  };
}
