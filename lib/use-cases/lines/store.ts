import type { GroupId } from "../../domain/ids.ts";
import type { LineRules, PlaceInLine } from "../../domain/lines/place-in-line.ts";

export type LineStore = {
  /**
   * The line of a group, who has waited longest first, and so many of it: those behind `after`, or from its head.
   * Consistent: who is offered a seat rests on it.
   */
  readonly line: (
    groupId: GroupId,
    page: { readonly after?: PlaceInLine | undefined; readonly limit: number },
  ) => Promise<readonly PlaceInLine[]>;
  /** In place of what there was of the same person and group. Any number. */
  readonly joinLines: (places: readonly PlaceInLine[]) => Promise<void>;
  /** Those that are not there are no fault. Any number. */
  readonly leaveLines: (places: readonly PlaceInLine[]) => Promise<void>;
  /** undefined: its line was never drawn up from the pool. */
  readonly lineRules: (groupId: GroupId) => Promise<LineRules | undefined>;
  readonly saveLineRules: (rules: LineRules) => Promise<void>;
};
