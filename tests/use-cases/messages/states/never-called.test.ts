import { beforeAll, describe, expect, test } from "vitest";
import type { Message } from "../../../../lib/domain/messages/message.ts";
import { sendMessage } from "../../../../lib/use-cases/messages/send-message.ts";
import type { Change, Deps, SendOutcome } from "../../../../lib/use-cases/ports.ts";
import {
  asRow,
  changeContact,
  changeGroup,
  interruptedAfter,
  ledgerRow,
  STORY_NOW,
  type Story,
  sent,
} from "../ledger-story.ts";
import { reminderStory, taking } from "./reminder-story.ts";

let story: Story;
let reminder: Message;
beforeAll(async () => {
  ({ story, reminder } = await reminderStory());
});

type Commit = Deps["store"]["commit"];
type Store = Partial<Deps["store"]>;
const down = async (): Promise<never> => {
  throw new Error("the store is down");
};
const stepTo = (changes: readonly Change[]): Message | undefined =>
  changes.flatMap((change) => (change.write === "message-step" ? [change.message] : []))[0];
const isCalling = (message: Message | undefined) => message?.state === "CALLING" && message.announced === undefined;

/** The first commits like this fail, before they are written down or though they were. */
function failing(real: Commit, is: (message: Message | undefined) => boolean, when: "before" | "after", times = 1) {
  let left = times;
  const commit: Commit = async (changes) => {
    const fails = left > 0 && is(stepTo(changes));
    if (!fails) return real(changes);
    left -= 1;
    if (when === "after") await real(changes);
    return down();
  };
  return commit;
}

/** From the first commit like this on, nothing of the store answers this sender any more. */
function downFrom(real: Deps["store"], is: (message: Message | undefined) => boolean): Store {
  let isDown = false;
  const commit: Commit = async (changes) => {
    if (isDown) return down();
    await real.commit(changes);
    isDown = is(stepTo(changes));
  };
  return {
    commit,
    message: async (id) => (isDown ? down() : real.message(id)),
    contact: async (id) => (isDown ? down() : real.contact(id)),
  };
}

const onceAnnounced = (message: Message | undefined) => message?.announced === true;
const toState = (state: Message["state"]) => (message: Message | undefined) => message?.state === state;

/** What goes wrong in the store, by what it does instead. */
const FAULTS: readonly (readonly [string, (real: Deps["store"]) => Store])[] = [
  ["the announcement fails", ({ commit }) => ({ commit: failing(commit, onceAnnounced, "before") })],
  ["the reply to the announcement is lost", ({ commit }) => ({ commit: failing(commit, onceAnnounced, "after") })],
  [
    "the cause cannot be read again",
    (real) => {
      let reads = 0;
      return { contact: async (id) => (++reads === 2 ? down() : real.contact(id)) };
    },
  ],
  ["that it calls cannot be said", ({ commit }) => ({ commit: failing(commit, isCalling, "before") })],
  ["the reply to saying so is lost", ({ commit }) => ({ commit: failing(commit, isCalling, "after") })],
  ["everything is down once it is announced", (real) => downFrom(real, onceAnnounced)],
];
const FREED_AT_LAST: readonly (readonly [string, (real: Deps["store"]) => Store])[] = FAULTS.map(([name, fault]) => [
  `${name}, and three tries to free it fail`,
  (real) => {
    const faulty = { ...real, ...fault(real) };
    return { ...faulty, commit: failing(faulty.commit, toState("PENDING"), "before", 3) };
  },
]);

describe("what was never called is sent once, some minutes later, and nobody has to ask about it", () => {
  test.each([...FAULTS, ...FREED_AT_LAST])("though %s", async (name, fault) => {
    story.clock.set(STORY_NOW);
    const { deps, mails } = taking(story.deps);
    const { store } = deps;
    const row = asRow(reminder, name);
    await store.addMessages([row]);
    const faulty = { ...deps, store: { ...store, ...fault(store) } };
    await sendMessage(faulty, row.messageId).catch(() => undefined);
    expect(mails).toEqual([]);
    story.clock.advance({ minutes: 4 });
    await sendMessage(deps, row.messageId);
    expect([(await ledgerRow(deps, row)).state, mails.length]).toEqual(["SENT", 1]);
  });

  test.each([
    ["PENDING", { outcome: "throttled", code: "TooManyRequestsException" }],
    ["CANCELLED", { outcome: "rejected", code: "MessageRejected" }],
  ] as const)(
    "what is known to be not sent is %s, though that can be written at the third try only",
    async (state, outcome) => {
      story.clock.set(STORY_NOW);
      const commit = failing(story.deps.store.commit, toState(state), "before", 2);
      const mailer = { send: async (): Promise<SendOutcome> => outcome };
      const row = await sent(
        { ...story.deps, mailer, store: { ...story.deps.store, commit } },
        asRow(reminder, `written as ${state}`),
      );
      expect(row).toMatchObject({ state });
    },
  );
});

describe("what it was written from has changed when it is about to be called", () => {
  test.each<[string, (story: Story) => Promise<void>, text: string]>([
    ["another address", (story) => changeContact(story, { email: "new@example.org" }), "new@example.org"],
    ["another name", (story) => changeContact(story, { preferredName: "Noor" }), "Noor"],
    ["another label", (story) => changeGroup(story, { discreetLabel: "Wednesday circle" }), "Wednesday circle"],
  ])("%s: it is written anew, and sent as that is by then", async (name, happens, text) => {
    story.clock.set(STORY_NOW);
    const { deps, mails } = taking(story.deps);
    const row = await sent(
      interruptedAfter(deps, "CALLING", () => happens(story)),
      asRow(reminder, name),
    );
    expect([row.state, mails]).toEqual(["PENDING", []]);
    await sendMessage(deps, row.messageId);
    expect(mails.map((mail) => `${mail.to} ${mail.text}`)).toEqual([expect.stringContaining(text)]);
  });
});
