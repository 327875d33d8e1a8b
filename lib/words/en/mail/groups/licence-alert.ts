import { facts, list, say } from "../../../letter.ts";
import type { StaffLetter } from "../../../letters/letters.ts";
import { REQUESTS } from "../../../letters/requests.ts";
import { next } from "../next.ts";

/** A psychotherapy group's licence ends, or does not hold where a member is. */
export const licenceAlert: StaffLetter<"licence-alert"> = (_frame, data) => ({
  subject: "A licence needs you",
  preheader: "One group, by its number.",
  blocks: [
    data.ends === undefined
      ? undefined
      : say(
          data.over
            ? `No licence of this group holds any more: the last one ended on ${data.ends}.`
            : `The last licence of this group ends on ${data.ends}.`,
        ),
    data.uncovered.length > 0 ? say("No licence of this group holds where these members are now:") : undefined,
    data.uncovered.length > 0 ? list(data.uncovered) : undefined,
    facts([["Group", data.groupId]]),
    say("Enter the renewed or further licence, or another facilitator, in the group. This comes weekly until then."),
    ...next([
      ["See the group", REQUESTS.group(data.groupId)],
      ["Enter the licence", REQUESTS.editGroup(data.groupId)],
    ]),
  ],
});
