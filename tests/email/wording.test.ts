import { describe, expect, it } from "vitest";
import { SAMPLES } from "./sample-mails.ts";

describe("what a mail says", () => {
  it("a reminder names the day, the hour and where to say that one can't come", () => {
    const { subject, text } = SAMPLES["session-reminder"]();
    expect(subject).toBe("Tuesday circle: tomorrow at 18:00");
    expect(text).toContain("Can't come? That is all right.");
    expect(text).not.toContain("Please note the hour");
  });

  it("a reminder says so when the hour is another one on the reader's clock than last time", () => {
    const moved = { previousStartsAt: "2026-10-13T17:00:00.000Z" };
    expect(SAMPLES["session-reminder"]({}, moved).text).toContain("Please note the hour");
    expect(SAMPLES["session-reminder"]({ locale: "es" }, moved).text).toContain("Fíjate en la hora");
  });

  it("the way in is sent for today, or the evening before an early meeting", () => {
    const subject = (now: string) => SAMPLES["join-link"]({ now }).subject;
    expect(subject("2026-10-20T15:00:00.000Z")).toBe("Tuesday circle: today at 18:00");
    expect(subject("2026-10-19T18:00:00.000Z")).toBe("Tuesday circle: tomorrow at 18:00");
  });

  it("a receipt says that a person reads first, without saying why", () => {
    const held = SAMPLES.receipt({}, { awaitingPerson: true });
    expect(held.text).toContain("somebody from our team reads");
    expect(held.text).not.toMatch(/12 days|safety|risk|urgent/);
    const unknown = SAMPLES.receipt({}, { usualWaitDays: undefined });
    expect(unknown.text).toContain("cannot say yet how long");
  });

  it("a lapsed offer blames nobody and keeps the place in line", () => {
    const { text } = SAMPLES["offer-lapsed"]();
    expect(text).toContain("same place in line");
    expect(text).not.toMatch(/you did not|you failed|missed|too late/i);
  });

  it("practice prompts go round, each for both languages", () => {
    const prompts = (locale: string) =>
      Array.from(
        { length: 6 },
        (_, index) => SAMPLES["practice-prompt"]({ locale }, { sessionNumber: index + 1 }).text,
      );
    expect(new Set(prompts("en")).size).toBe(6);
    expect(new Set(prompts("es")).size).toBe(6);
  });

  it("a cancelled session without a next one promises no date", () => {
    expect(SAMPLES["session-cancelled"]({}, { nextStartsAt: undefined, othersStay: false }).text).toContain(
      "as soon as there is a next date",
    );
  });
});
