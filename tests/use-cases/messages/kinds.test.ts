import { readdirSync } from "node:fs";
import { join } from "node:path";
import { beforeAll, describe, expect, test } from "vitest";
import { type Message, MessageKind } from "../../../lib/domain/messages/message.ts";
import { ASKING } from "../../../lib/scheduling/offer-messages.ts";
import { offerOpen, unsigned } from "../../../lib/use-cases/messages/conditions.ts";
import { KINDS } from "../../../lib/use-cases/messages/kinds.ts";
import { ALL_LANGUAGES } from "../../../lib/words/languages.ts";
import { ROOT } from "../../architecture/source.ts";
import { oneLife } from "./one-life.ts";
import type { Plan } from "./recorded-plans.ts";

const NAMED = new Set<string>(Object.values(KINDS).flatMap(({ plannedBy }) => plannedBy));

let plans: ReadonlyMap<MessageKind, readonly Plan[]>;
beforeAll(async () => {
  plans = Map.groupBy(await oneLife(), ({ message }) => message.kind);
});
const plansOf = (kind: MessageKind) => plans.get(kind) ?? [];

describe.each(MessageKind.options)("%s, in a whole life", (kind) => {
  test("is planned by all the functions that its row names, and by no other", () => {
    const planners = plansOf(kind).map(plannerOf);
    expect([...new Set(planners)].sort()).toEqual([...KINDS[kind].plannedBy].sort());
  });

  test("goes to whom its row says, about what its row says", () => {
    const { recipient, about } = KINDS[kind];
    const others = plansOf(kind).filter(
      ({ message }) =>
        message.recipient.to !== (recipient === "person" ? "person" : "duty") || message.cause.about !== about,
    );
    expect(others).toEqual([]);
  });

  test("treats the quiet hours as its row says", () => {
    const first = new Map(
      plansOf(kind)
        .toReversed()
        .map((plan) => [plan.message.messageId, plan]),
    );
    const { quietHours } = KINDS[kind];
    // What waits is due at once, and held back when it is to be sent.
    const planned = quietHours === "waits" ? "at-once" : quietHours;
    expect([...new Set([...first.values()].map(treatmentOf))]).toEqual([planned]);
  });
});

/** The innermost function that any row names; when there is none, all of them, for whoever reads that it fails. */
function plannerOf({ by }: Plan): string {
  return by.find((name) => NAMED.has(name)) ?? `unnamed: ${by.join(" < ")}`;
}

/**
 * Everything is done at two in the morning by the reader's clock, and every session is then: what is not moved falls
 * into the quiet hours, which begin at nine in the evening.
 */
function treatmentOf({ message, at }: Plan): string {
  // The next round of an alert is planned when the one before it is sent.
  const isLater = message.kind === "safety-alert" && message.causeRev > 0;
  if (message.recipient.to !== "person") {
    return message.dueAt === at || isLater ? "staff" : "staff, but not at once";
  }
  const due = tokyoTime(message);
  const isQuiet = due >= "21:00" || due < "08:00";
  if (isQuiet) return message.dueAt === at ? "at-once" : `due at ${due}`;
  if (due === "20:30") return "moves-earlier";
  return due >= "09:00" && due <= "20:00" ? "by-day" : `due at ${due}`;
}

/** Nine hours ahead of UTC all year. */
function tokyoTime({ dueAt }: Message): string {
  return new Date(Date.parse(dueAt) + 9 * 60 * 60_000).toISOString().slice(11, 16);
}

describe("a kind of mail", () => {
  const kinds = filesIn("lib/use-cases/messages/kinds");

  test("is planned as one that asks for an answer where it is sent only while that is still open", () => {
    const asks = MessageKind.options.filter((kind) =>
      KINDS[kind].stillTrue.some((condition) => condition === offerOpen || condition === unsigned),
    );
    expect(asks.sort()).toEqual([...ASKING].sort());
  });

  test("has a row in a chapter", () => {
    expect(kinds.map(({ name }) => name).sort()).toEqual([...MessageKind.options].sort());
  });

  test.each(ALL_LANGUAGES)("has its letter in the same chapter in %s, unless it is drawn by lib/email", (language) => {
    const drawn = filesIn("lib/email");
    const letters = kinds.filter(({ name }) => !drawn.some((file) => file.name === name));
    expect(kinds.length - letters.length).toBe(1);
    expect(filesIn(`lib/words/${language}/mail`)).toEqual(expect.arrayContaining(letters));
  });
});

function filesIn(folder: string): { readonly chapter: string; readonly name: string }[] {
  return readdirSync(join(ROOT, folder), { recursive: true, encoding: "utf8" })
    .filter((path) => path.endsWith(".ts"))
    .map((path) => path.replace(".ts", "").split("/"))
    .map(([chapter = "", name = ""]) => ({ chapter, name }));
}
