import type { Application, KeptIntake } from "../../lib/domain/intake/application.ts";
import type { PairCodes } from "../../lib/domain/intake/pair.ts";
import type { SourceItem } from "./source-item.ts";

/** Somebody who applied. `label` is how the coordinator's own file names them: their key, or their row. */
export type FileApplication = {
  readonly application: Application;
  readonly intake: KeptIntake;
  /** As a coordinator has confirmed them. */
  readonly pairs: PairCodes;
  readonly label: string;
};

/** People by key or case code, and groups by title, key or id, as an application's own entry names them. */
export type NamedOthers = {
  readonly keepApart: readonly string[];
  readonly keepTogether: readonly string[];
  readonly declinedGroups: readonly string[];
};

/** `keyed`: the names it gives of others, still to be looked up. */
export type ReadApplication = {
  readonly item: SourceItem;
  readonly keyed: NamedOthers | undefined;
  readonly own: FileApplication;
};
