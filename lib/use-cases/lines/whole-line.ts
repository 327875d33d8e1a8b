import type { GroupId } from "../../domain/ids.ts";
import type { PlaceInLine } from "../../domain/lines/place-in-line.ts";
import type { Deps } from "../ports.ts";

/** Places are small: so many are a few reads of the database. */
const A_READING = 1000;

export async function wholeLine({ store }: Pick<Deps, "store">, groupId: GroupId): Promise<readonly PlaceInLine[]> {
  const line: PlaceInLine[] = [];
  for (;;) {
    const page = await store.line(groupId, { after: line.at(-1), limit: A_READING });
    if (page.length === 0) return line;
    line.push(...page);
  }
}
