import type { GroupId } from "../../domain/ids.ts";
import type { Instant } from "../../time/instant.ts";
import { when } from "../../words/when.ts";
import type { StaffMailFrame } from "../data.ts";
import { facts, type Letter, say } from "../letter.ts";

export type ViabilityWatchData = {
  readonly groupId: GroupId;
  readonly title: string;
  readonly discreetLabel: string;
  readonly confirmed: number;
  /** Offers still open or unsigned. */
  readonly pending: number;
  readonly minimum: number;
  readonly firstStartsAt: Instant;
};

/** A closed group is close to its start and short of its minimum. */
export function viabilityWatch(frame: StaffMailFrame, data: ViabilityWatchData): Letter {
  const missing = Math.max(0, data.minimum - data.confirmed);
  return {
    subject: `${data.discreetLabel}: ${data.confirmed} of ${data.minimum} confirmed`,
    preheader: missing === 0 ? "It can start." : `${missing} more needed to start.`,
    blocks: [
      say(
        missing === 0
          ? `“${data.title}” has enough people who signed, and can start.`
          : `“${data.title}” starts soon, and ${missing} more must sign before it can.`,
      ),
      facts([
        ["First meeting", when(data.firstStartsAt, { locale: "en-GB", timeZone: frame.timeZone })],
        ["Confirmed", `${data.confirmed} of at least ${data.minimum}`],
        ["Not answered or not signed yet", String(data.pending)],
        ["Group", data.groupId],
      ]),
      missing === 0
        ? undefined
        : say(
            data.pending >= missing
              ? "If those who have not answered say yes, it is enough. A friendly call may help more than another mail."
              : "Even if everybody says yes, it is not enough. " +
                  "You could lower the minimum, move the start, or ask for another match run.",
          ),
    ],
  };
}
