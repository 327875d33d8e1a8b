import { facts, say } from "../../../letter.ts";
import type { StaffLetter } from "../../../letters/letters.ts";
import { REQUESTS } from "../../../letters/requests.ts";
import { when } from "../../when.ts";
import { next } from "../next.ts";
import { noneAhead } from "../plan.ts";

const WITHIN_REACH =
  "If those who have not answered say yes, it is enough. A friendly call may help more than another mail.";
const OUT_OF_REACH =
  "Even if everybody says yes, it is not enough. " +
  "You could lower the minimum, move its first meeting, or ask for another match run.";
const UNDECIDED =
  "If nobody decides, those who signed are told in the night after the first meeting would have " +
  "been, and wait on from when they began.";

/** A closed group is close to its start and short of its minimum. */
export const viabilityWatch: StaffLetter<"viability-watch"> = (frame, data) => {
  const enough = data.missing === 0;
  return {
    subject: `${data.discreetLabel}: ${data.confirmed} of ${data.minimum} confirmed`,
    preheader: enough ? "It can start." : `${data.missing} more needed to start.`,
    blocks: [
      say(
        enough
          ? `“${data.title}” has enough people who signed, and can start.`
          : `“${data.title}” starts soon, and ${data.missing} more must sign before it can.`,
      ),
      facts([
        ["First meeting", data.firstStartsAt === undefined ? noneAhead : when(data.firstStartsAt, frame)],
        ["Confirmed", `${data.confirmed} of at least ${data.minimum}`],
        ["Not answered or not signed yet", String(data.pending)],
        ["Group", data.groupId],
      ]),
      enough ? undefined : say(data.pending >= data.missing ? WITHIN_REACH : OUT_OF_REACH),
      enough ? undefined : say(UNDECIDED),
      ...next([
        ["See the group", REQUESTS.group(data.groupId)],
        ...(enough
          ? [["Have it start", REQUESTS.startGroup(data.groupId)] as const]
          : [
              ["Change its minimum", REQUESTS.resizeGroup(data.groupId)] as const,
              ["See what cancelling it would do", REQUESTS.actOnGroup(data.groupId)] as const,
              ["Ask for a match run", REQUESTS.match] as const,
            ]),
      ]),
    ],
  };
};
