import { describe, expect, it } from "vitest";
import { changePreferences, readPreferences } from "../../../lib/use-cases/members/change-preferences.ts";
import type { Deps } from "../../../lib/use-cases/ports.ts";
import type { Language } from "../../../lib/words/languages.ts";
import { recordedAudit } from "../../support/recorded-audit.ts";
import { SAMPLE_NOW } from "../../support/samples.ts";
import { claimsOf, confirmed, publishedGroup, waiting } from "../../support/steps.ts";
import { openWorld } from "../../support/world.ts";

const open = () => openWorld({ now: SAMPLE_NOW });
const claimsFor = ({ personId }: { personId: string }) => claimsOf("preferences", [personId]);
const joinLinks = async (deps: Deps) => (await deps.store.messages({ kind: "join-link", limit: 50 })).items;

describe("preferences for mail", () => {
  it("begin as the intake said, with reminders on", async () => {
    const { deps } = await open();
    const person = await waiting(deps, { messages: { hourBefore: true } });
    expect(await readPreferences(deps, claimsFor(person))).toMatchObject({
      page: "preferences",
      reminders: true,
      hourBefore: true,
      optional: false,
      saved: false,
    });
  });

  it("change where something is said, and stay as they are where nothing is", async () => {
    const { deps } = await open();
    const person = await waiting(deps, { messages: { hourBefore: true } });
    const view = await changePreferences(deps, claimsFor(person), { optional: true });
    expect(view).toMatchObject({ reminders: true, hourBefore: true, optional: true, saved: true });
    expect(await deps.store.contact(person.personId)).toMatchObject({
      reminders: true,
      hourBefore: true,
      optional: true,
    });
  });

  it("set the language of mail and pages, and keep the region of one that stays", async () => {
    const { deps } = await open();
    const { personId } = await waiting(deps);
    const localeAfter = async (before: string, language: Language) => {
      const contact = await deps.store.contact(personId);
      if (contact === undefined) throw new Error("nobody waits");
      const known = { ...contact, locale: before, rev: contact.rev + 1 };
      await deps.store.commit([{ write: "contact", contact: known, expect: contact.rev }]);
      const view = await changePreferences(deps, claimsFor({ personId }), { language });
      expect(view.locale).toBe((await deps.store.contact(personId))?.locale);
      return view.locale;
    };
    expect(await localeAfter("en", "es")).toBe("es");
    expect(await localeAfter("es-MX", "es")).toBe("es-MX");
    expect(await localeAfter("es-MX", "en")).toBe("en");
  });

  it.each([
    ["unsubscribe-reminders", { reminders: false, optional: true }],
    ["unsubscribe-optional", { reminders: true, optional: false }],
  ] as const)("%s turns off that kind alone, and twice is the same as once", async (change, expected) => {
    const { deps } = await open();
    const person = await waiting(deps, { messages: { optional: true } });
    const claims = claimsOf("preferences", [
      person.personId,
      change === "unsubscribe-optional" ? "optional" : "reminder",
    ]);
    expect(await changePreferences(deps, claims, change)).toMatchObject(expected);
    expect(await changePreferences(deps, claims, change)).toMatchObject(expected);
  });

  it("never cost a seat", async () => {
    const { deps } = await open();
    const { groupId } = await publishedGroup(deps);
    const member = await waiting(deps);
    const offer = await confirmed(deps, member, groupId);
    await changePreferences(deps, claimsFor(member), "unsubscribe-reminders");
    expect(await deps.store.offer(offer.offerId)).toEqual(offer);
  });

  it("have what a member turns on planned at once, for every session ahead", async () => {
    const { deps } = await open();
    const { groupId } = await publishedGroup(deps, { entry: "open" });
    const member = await waiting(deps);
    await confirmed(deps, member, groupId);
    await changePreferences(deps, claimsFor(member), { optional: true });
    expect(await joinLinks(deps)).toHaveLength(0);
    await changePreferences(deps, claimsFor(member), { hourBefore: true });
    expect(await joinLinks(deps)).toHaveLength(8);
    await changePreferences(deps, claimsFor(member), { hourBefore: true });
    expect(await joinLinks(deps)).toHaveLength(8);
  });

  it("are not those of somebody unknown", async () => {
    const { deps } = await open();
    const nobody = { personId: "per_00000000000000000000000000" };
    await expect(readPreferences(deps, claimsFor(nobody))).rejects.toMatchObject({ code: "not-found" });
    await expect(changePreferences(deps, claimsFor(nobody), "unsubscribe-optional")).rejects.toMatchObject({
      code: "not-found",
    });
  });

  it("are audited by person id and switch", async () => {
    const { deps, entries } = recordedAudit((await open()).deps);
    const { personId } = await waiting(deps);
    await changePreferences(deps, claimsFor({ personId }), "unsubscribe-reminders");
    expect(entries.at(-1)).toEqual({
      at: SAMPLE_NOW,
      actor: "applicant",
      action: "preferences-changed",
      subject: personId,
      details: { locale: "en", reminders: false, hourBefore: false, optional: false },
    });
  });
});
