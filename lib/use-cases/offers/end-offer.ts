import type { Application, DeclineReason } from "../../domain/intake/application.ts";
import { afterRefusal, afterSilence } from "../../domain/intake/wait.ts";
import type { Offer } from "../../domain/offers/cohort.ts";
import type { Change, Deps } from "../ports.ts";
import { giveBack } from "./give-back.ts";
import { silenceTask } from "./silence-task.ts";

/** Declined with the reason they gave, if they gave one. */
type Ending =
  | { readonly status: "DECLINED"; readonly reason: DeclineReason | undefined }
  | { readonly status: "LAPSED" };

/**
 * The offer ends, its seat is free for the next, and the person waits again with the wait they had: for other groups,
 * once they declined this one or left it unanswered. After the second silence in a row somebody calls first.
 */
export function endOffer(
  deps: Deps,
  offer: Offer,
  how: Ending,
  application: Application | undefined,
): readonly Change[] {
  return [
    ...giveBack(deps, offer, { status: how.status }),
    ...(application?.status === "OFFERED" ? backInPool(deps, application, how, offer) : []),
  ];
}

function backInPool(deps: Deps, before: Application, how: Ending, { groupId }: Offer): readonly Change[] {
  const at = deps.clock.now();
  const application =
    how.status === "DECLINED"
      ? afterRefusal(before, { groupId, reason: how.reason, at })
      : afterSilence(before, groupId, at);
  return [{ write: "application", application, expect: before.rev }, ...silenceTask(deps, application)];
}
