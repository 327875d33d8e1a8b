import { beforeAll, describe, expect, test } from "vitest";
import type { OfferId } from "../../../../lib/domain/ids.ts";
import type { Message, MessageKind, MessageState } from "../../../../lib/domain/messages/message.ts";
import type { Facts } from "../../../../lib/use-cases/messages/facts/facts.ts";
import { readFacts } from "../../../../lib/use-cases/messages/facts/read-facts.ts";
import { KINDS } from "../../../../lib/use-cases/messages/kinds.ts";
import { saidAlready } from "../../../../lib/use-cases/messages/said.ts";
import { offerId } from "../../../support/records.ts";
import { asRow, openStory, type Story } from "../ledger-story.ts";
import { MESSAGE_CASES } from "../message-cases.ts";

const ONCE = ["orientation", "closing-dates", "final-reflection"] as const satisfies readonly MessageKind[];
const OPEN_OR_OVER: readonly MessageState[] = ["PENDING", "CLAIMED", "CANCELLED", "EXPIRED", "SUPPRESSED"];
const WENT_OUT: readonly MessageState[] = ["SENT", "UNKNOWN"];

let story: Story;
beforeAll(async () => {
  story = await openStory();
});

/** Whether this person was told before, once the ledger also holds rows of the kind in these states. */
async function isTold(kind: MessageKind, states: readonly MessageState[], of: Partial<{ offerId: OfferId }> = {}) {
  const fresh = await openStory();
  const { deps } = fresh;
  const message = await MESSAGE_CASES[kind].given(fresh);
  const cause = message.cause.about === "session" ? { ...message.cause, ...of } : message.cause;
  const others = states.map((state): Message => asRow(message, state, { state, cause }));
  await deps.store.addMessages([message, ...others]);
  return told(await readFacts(deps, message), message);
}

const told = (facts: Facts, message: Message) => saidAlready(KINDS[message.kind], message, facts) === "told-before";

describe("a kind that is sent once a membership", () => {
  test.each(ONCE)("%s was told once another one went out, or may have", async (kind) => {
    expect(await isTold(kind, OPEN_OR_OVER)).toBe(false);
    expect(await isTold(kind, [...OPEN_OR_OVER, "SENT"])).toBe(true);
  });

  test.each(WENT_OUT)("counts one that is %s", async (state) => {
    expect(await isTold("orientation", [state])).toBe(true);
  });

  test("is told anew to somebody who joins a second time", async () => {
    expect(await isTold("orientation", WENT_OUT, { offerId: offerId(2) })).toBe(false);
  });

  test("is not told by another kind", async () => {
    const { deps } = await openStory();
    const message = await MESSAGE_CASES.orientation.given(story);
    const ending = asRow(await MESSAGE_CASES["final-reflection"].given(story), "the ending", { state: "SENT" });
    await deps.store.addMessages([message, ending]);
    expect(told(await readFacts(deps, message), message)).toBe(false);
  });

  test("is not told by its own row, which a dead sender left behind", async () => {
    const message = { ...(await MESSAGE_CASES.orientation.given(story)), state: "CALLING" as const };
    await story.deps.store.addMessages([message]);
    expect(told(await readFacts(story.deps, message), message)).toBe(false);
  });
});

test("a reminder comes for each session, whatever was sent before", async () => {
  expect(await isTold("session-reminder", WENT_OUT)).toBe(false);
});
