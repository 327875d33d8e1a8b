import { expect, test } from "vitest";
import { type Cause, type Message, MessageKind } from "../../../lib/domain/messages/message.ts";
import type { Deps, Store } from "../../../lib/use-cases/ports.ts";
import { asRow, interruptedBefore, openStory, sent } from "./ledger-story.ts";
import { MESSAGE_CASES } from "./message-cases.ts";

type Row = "application" | "contact" | "group" | "hold" | "offer" | "run" | "session";

/** The rows a message of this cause is written from. */
const ROWS: Readonly<Record<Cause["about"], readonly Row[]>> = {
  application: ["application"],
  offer: ["offer", "group", "application"],
  membership: ["offer", "group", "application"],
  session: ["session", "offer", "group", "application"],
  run: ["run"],
  group: ["group"],
  hold: ["hold"],
};

function rowsOf({ cause, recipient }: Message): readonly Row[] {
  return recipient.to === "person" ? [...ROWS[cause.about], "contact"] : ROWS[cause.about];
}

/** The store once somebody's rows have been erased. */
function without(deps: Deps, rows: readonly Row[], isErased = () => true): Deps {
  const reading = (row: Row) => {
    const read = deps.store[row] as (...args: readonly unknown[]) => Promise<unknown>;
    return async (...args: readonly unknown[]) => (isErased() ? undefined : read(...args));
  };
  const erased = Object.fromEntries(rows.map((row) => [row, reading(row)])) as Partial<Store>;
  return { ...deps, store: { ...deps.store, ...erased } };
}

test.each(MessageKind.options)(
  "%s ends without a mail and without a fault, whichever row of its cause is gone",
  async (kind) => {
    const story = await openStory();
    const message = await MESSAGE_CASES[kind].given(story);
    for (const row of rowsOf(message)) {
      const { state } = await sent(without(story.deps, [row]), asRow(message, row));
      expect([row, state]).toEqual([row, row === "contact" ? "SUPPRESSED" : "CANCELLED"]);
    }
    const { state } = await sent(without(story.deps, rowsOf(message)), asRow(message, "all"));
    expect(state).toMatch(/CANCELLED|SUPPRESSED/);
    let erased = false;
    const late = interruptedBefore(story.deps, "CALLING", async () => {
      erased = true;
    });
    const row = await sent(
      without(late, rowsOf(message), () => erased),
      asRow(message, "late"),
    );
    expect(row.state).toMatch(/CANCELLED|SUPPRESSED/);
    expect(row.attempts).toBe(1);
    expect(await story.inbox()).toEqual([]);
  },
);
