import type { Group } from "../../../domain/groups/group.ts";
import { type Typed, typed } from "../../../markup/typed.ts";
import { groupOf, type Occasion } from "../occasion.ts";

/** How mail speaks of the group that the message is about. */
export function labelOf(occasion: Occasion): Typed {
  const group = groupOf(occasion);
  return typedBy(group, group.discreetLabel);
}

/** What coordinators typed of a group, in its own language. */
export function typedBy(group: Pick<Group, "languages">, text: string): Typed {
  return typed(text, group.languages?.[0]);
}
