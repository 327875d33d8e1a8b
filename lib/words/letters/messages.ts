import type { CaseCode } from "../../domain/ids.ts";
import type { Instant } from "../../time/instant.ts";

export type BouncedMailData = {
  readonly caseCode: CaseCode | undefined;
  readonly why: "bounced" | "complained";
  readonly at: Instant;
};
