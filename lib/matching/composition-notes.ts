import type { GroupNote } from "../domain/runs/outcome-reason.ts";
import { heldOnce } from "./lone-holders.ts";
import type { Plan } from "./plan.ts";

/** Above this share of quiet people the conversation may not start. (a judgement, docs/matching.md) */
const MOST_QUIET = 0.5;
/** A smaller share of people who said how they take part is no picture of the group. (a judgement, docs/matching.md) */
const LEAST_SAID = 0.5;
/** Fewer who speak early than this and nobody breaks the silence. (a judgement, docs/matching.md) */
const LEAST_EARLY = 2;

type Person = Plan["pool"]["groups"][number]["members"][number];

/** What a coordinator should look at in a group as it would be: members and those placed now. */
export function groupWarnings(plan: Plan, group: number): readonly GroupNote[] {
  const together = togetherIn(plan, group);
  if ((plan.seating.placedIn[group] ?? []).length === 0) return [];
  return [...loneHolders(plan, group, together), ...styleWarnings(together)];
}

function togetherIn({ pool, seating }: Plan, group: number): readonly Omit<Person, "caseCode">[] {
  const placed = (seating.placedIn[group] ?? []).flatMap((person) => pool.people[person]?.answers ?? []);
  return [...(pool.groups[group]?.members ?? []), ...placed].map(({ affinity, participationStyle }) => ({
    affinity,
    participationStyle,
  }));
}

/** Values are the people's own words: how many stand alone is said, with what is not. */
function loneHolders(
  { pool }: Plan,
  group: number,
  together: readonly Omit<Person, "caseCode">[],
): readonly GroupNote[] {
  const declared = pool.groups[group]?.salientAttributes ?? [];
  return declared.flatMap((attribute) => {
    const alone = heldOnce(together, attribute).size;
    return alone === 0 ? [] : [{ code: "lone-holders" as const, facts: { people: alone, attribute } }];
  });
}

/** Of those who said: where fewer than half did, they say little about the group, and so nothing is said. */
function styleWarnings(together: readonly Omit<Person, "caseCode">[]): readonly GroupNote[] {
  const styles = together.flatMap(({ participationStyle }) => participationStyle ?? []);
  if (styles.length < LEAST_SAID * together.length) return [];
  const quiet = styles.filter((style) => style === "mostly_listen").length;
  const early = styles.filter((style) => style === "speak_early").length;
  const notes: GroupNote[] = [];
  if (quiet > MOST_QUIET * styles.length) notes.push({ code: "many-quiet", facts: { quiet, of: styles.length } });
  if (early < LEAST_EARLY) notes.push({ code: early === 0 ? "nobody-speaks-early" : "one-speaks-early" });
  return notes;
}
