import type { Act } from "../../../domain/groups/act.ts";
import type { Consequence } from "../../../domain/groups/consequences.ts";
import type { Ending } from "../../../domain/groups/ending.ts";
import type { Group } from "../../../domain/groups/group.ts";
import type { SessionId } from "../../../domain/ids.ts";
import type { Instant } from "../../../time/instant.ts";

/** What an act over a group would do. `previewed` is the hash of all of it: to do it, it is given back. */
export type ActPreview = {
  readonly why: Ending;
  /** By case code. */
  readonly people: readonly Consequence[];
  readonly sessionsCancelled: readonly { readonly sessionId: SessionId; readonly startsAt: Instant }[];
  readonly previewed: string;
};

export type ActView = { readonly act: Act; readonly group: Group };
