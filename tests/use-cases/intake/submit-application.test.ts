import { describe, expect, it } from "vitest";
import { addressMacOf, contentHash } from "../../../lib/domain/hash.ts";
import type { ApplicationId } from "../../../lib/domain/ids.ts";
import type { Intake } from "../../../lib/domain/intake/application.ts";
import { ContactAnswer, isOnHold, SafetyAnswer, screen } from "../../../lib/domain/intake/screening.ts";
import { SHIPPED_WORDING } from "../../../lib/domain/intake/wording-versions.ts";
import type { Cause } from "../../../lib/domain/messages/message.ts";
import { submitApplication } from "../../../lib/use-cases/intake/submit-application.ts";
import type { Deps } from "../../../lib/use-cases/ports.ts";
import { recordedAudit } from "../../support/recorded-audit.ts";
import { refusalOf } from "../../support/said.ts";
import { intakeOf, SAMPLE_NOW, settingsOf } from "../../support/samples.ts";
import { applied, stored, waiting } from "../../support/steps.ts";
import { openWorld } from "../../support/world.ts";

const open = () => openWorld({ now: SAMPLE_NOW });

function submit(deps: Deps, intake: Intake, idempotencyKey = "key-0001") {
  return submitApplication(deps, { intake, idempotencyKey, bodyHash: contentHash(intake) });
}

const all = { limit: 100 };
const messagesOf = async (deps: Deps) => (await deps.store.messages(all)).items;
const kindsOf = async (deps: Deps) => (await messagesOf(deps)).map(({ kind }) => kind).sort();
const countOf = async (deps: Deps) => (await deps.store.applications(all)).items.length;

function isAbout(cause: Cause, applicationId: ApplicationId): boolean {
  return cause.about === "application" && cause.applicationId === applicationId;
}

const ANSWERS = SafetyAnswer.options;
const COMBINATIONS = ANSWERS.flatMap((s1) =>
  ANSWERS.flatMap((s2) => ANSWERS.flatMap((s3) => ContactAnswer.options.map((s4) => ({ s1, s2, s3, s4 })))),
);

describe("submitting an application", () => {
  it("shows who writes UK the numbers of the United Kingdom", async () => {
    const { deps } = await open();
    const reply = await submit(deps, intakeOf({ country: "UK" }));
    expect(reply.crisis.emergency?.dial).toBe("999");
    expect(await stored(deps, reply.applicationId)).toMatchObject({ country: "GB" });
  });

  it("stores it unverified, says what comes next and where to get help, and sends the receipt", async () => {
    const { deps } = await open();
    const reply = await submit(deps, intakeOf({ country: "GB" }));
    expect(reply).toMatchObject({ received: true, awaitingPerson: false });
    expect(reply.crisis.emergency?.dial).toBe("999");
    expect(reply).toMatchObject({ nextStepCode: "verify", locale: "en" });
    const application = await stored(deps, reply.applicationId);
    expect(application).toMatchObject({ status: "SUBMITTED", safety: "CLEAR", caseCode: reply.caseCode });
    expect(await deps.store.intake(reply.applicationId)).toEqual(intakeOf({ country: "GB" }));
    expect(await messagesOf(deps)).toMatchObject([
      {
        kind: "receipt",
        state: "PENDING",
        dueAt: SAMPLE_NOW,
        cause: { about: "application", applicationId: reply.applicationId },
        recipient: { to: "person", personId: application.personId },
      },
    ]);
  });

  it("makes one person of one address, whatever its case, and tells nobody else's address from it", async () => {
    const { deps } = await open();
    const one = await applied(deps, { email: "ruth@example.org" });
    const two = await applied(deps, { email: "Ruth@Example.org" });
    const other = await applied(deps, { email: "paul@example.org" });
    const mac = addressMacOf("ruth@example.org", await deps.personSecret());
    expect((await deps.store.address(mac))?.persons).toEqual([one.personId]);
    expect(two.personId).toBe(one.personId);
    expect(other.personId).not.toBe(one.personId);
  });

  it("takes several from one new address at the same moment, with one contact", async () => {
    const { deps } = await open();
    const keys = ["key-number-1", "key-number-2", "key-number-3"];
    const replies = await Promise.all(keys.map((key) => submit(deps, intakeOf(), key)));
    expect(new Set(replies.map(({ applicationId }) => applicationId)).size).toBe(3);
    expect(await countOf(deps)).toBe(3);
    expect(await kindsOf(deps)).toEqual(["receipt", "receipt", "receipt"]);
  });

  it.each([
    [["es-MX", "en"], "es"],
    [["pt", "en-GB"], "en"],
    [["pt", "tlh"], "en"],
  ])("writes to somebody who speaks %j in %s", async (languages, locale) => {
    const { deps } = await open();
    const { personId } = await applied(deps, { languages });
    expect(await deps.store.contact(personId)).toMatchObject({ locale, reminders: true, hourBefore: false });
  });

  it("answers a Spanish speaker in Spanish", async () => {
    const { deps } = await open();
    expect(await submit(deps, intakeOf({ languages: ["es-MX"] }))).toMatchObject({ locale: "es" });
  });
});

describe("screening on submission", () => {
  it("acts on all 256 answers as the safety table says, in reply, receipt, silence and alert", async () => {
    const { deps, telemetry } = await open();
    const replies = [];
    for (const [index, safety] of COMBINATIONS.entries()) {
      const reply = await submit(deps, intakeOf({ email: `p${index}@example.org`, safety }), `key-number-${index}`);
      replies.push({ reply, safety });
    }
    const { items: messages } = await deps.store.messages({ limit: 600 });
    for (const { reply, safety } of replies) {
      const expected = screen(safety);
      const held = isOnHold(expected.state);
      const { personId, safety: state } = await stored(deps, reply.applicationId);
      const { suppressed } = (await deps.store.contact(personId)) ?? {};
      const alerted = messages.some(({ cause }) => cause.about === "hold" && cause.personId === personId);
      const receipts = messages.filter(({ cause }) => isAbout(cause, reply.applicationId)).map(({ kind }) => kind);
      const sent = alerted ? [...receipts, "safety-alert"] : receipts;
      expect({ safety, state, awaiting: reply.awaitingPerson, suppressed, sent: sent.sort() }).toEqual({
        safety,
        state: expected.state,
        awaiting: held,
        suppressed: expected.suppressMessages ? "unsafe_channel" : undefined,
        sent: [...(expected.suppressMessages ? [] : ["receipt"]), ...(held ? ["safety-alert"] : [])],
      });
    }
    // Only three times "no", with a safe address, holds nobody.
    const counted = ["applications-submitted", "applications-held"].map((metric) => telemetry.counted(metric));
    expect(counted).toEqual([256, 255]);
  });

  it("alerts the coordinator at once, with the case alone and no person as recipient", async () => {
    const { deps } = await open();
    const reply = await submit(deps, intakeOf({ safety: { s1: "yes", s2: "no", s3: "no", s4: "safe" } }));
    const { personId } = await stored(deps, reply.applicationId);
    const alert = (await messagesOf(deps)).find(({ kind }) => kind === "safety-alert");
    expect(alert).toMatchObject({
      recipient: { to: "duty", programme: "main" },
      cause: { about: "hold", personId, since: SAMPLE_NOW },
      dueAt: SAMPLE_NOW,
    });
    expect(JSON.stringify(alert)).not.toMatch(/Ruth|ruth@|grief/);
  });

  it("promises no mail where none is sent", async () => {
    const { deps } = await open();
    const reply = await submit(deps, intakeOf({ safety: { s1: "no", s2: "no", s3: "no", s4: "unsure" } }));
    expect(reply.nextStepCode).toBe("silent");
  });
});

describe("answers to other questions than those in force", () => {
  it("are refused, naming where those are, and keep nothing", async () => {
    const { deps } = await open();
    const refusal = submit(deps, intakeOf({ wordingVersion: "w000000000000", country: "US" }));
    const facts = { route: "/v1/safety-questions", version: SHIPPED_WORDING };
    await expect(refusal).rejects.toMatchObject({
      code: "validation-failed",
      detail: { code: "wording-not-taken", facts },
      fields: [{ field: "/wordingVersion", code: "wording-unknown", facts }],
    });
    expect(await refusalOf(refusal)).toMatch(/911.*988/);
    expect(await countOf(deps)).toBe(0);
  });

  it("are refused once those were replaced for longer than 90 days, and until then are taken", async () => {
    const { deps } = await open();
    const answered = (replacedOn: string) => {
      const settings = settingsOf({ safety: { previous: [{ version: "w111111111111", replacedOn }] } });
      return submit({ ...deps, settings }, intakeOf({ wordingVersion: "w111111111111" }));
    };
    // 90 and 91 days before SAMPLE_NOW.
    await expect(answered("2026-06-02")).rejects.toMatchObject({ fields: [{ code: "wording-outdated" }] });
    const { applicationId } = await answered("2026-06-03");
    expect((await deps.store.intake(applicationId))?.wordingVersion).toBe("w111111111111");
  });
});

describe("submitting without consent", () => {
  it.each([
    ["/adultConfirmed", { adultConfirmed: false }],
    ["/healthDataConsent", { healthDataConsent: false }],
    ["/privacyNoticeVersion", { privacyNoticeVersion: "2019-01" }],
  ])("is refused naming %s, tells where to get help, and keeps nothing", async (field, answers) => {
    const { deps } = await open();
    const refusal = submit(deps, intakeOf({ ...answers, country: "US" }));
    await expect(refusal).rejects.toMatchObject({ code: "consent-required", fields: [{ field }] });
    expect(await refusalOf(refusal)).toMatch(/911.*988/);
    expect(await countOf(deps)).toBe(0);
    expect(await kindsOf(deps)).toEqual([]);
    expect(await deps.store.address(addressMacOf("ruth@example.org", await deps.personSecret()))).toBeUndefined();
  });

  it("names both when both are missing", async () => {
    const { deps } = await open();
    await expect(submit(deps, intakeOf({ adultConfirmed: false, healthDataConsent: false }))).rejects.toMatchObject({
      fields: [{ field: "/adultConfirmed" }, { field: "/healthDataConsent" }],
    });
  });

  it("asks for a place from somebody who wants to meet in person only", async () => {
    const { deps } = await open();
    const refusal = submit(deps, intakeOf({ modality: "in_person" }));
    await expect(refusal).rejects.toMatchObject({ code: "validation-failed", fields: [{ field: "/area" }] });
    const area = { latitude: 51.5, longitude: -0.1 };
    await expect(submit(deps, intakeOf({ modality: "in_person", area }))).resolves.toMatchObject({ received: true });
  });
});

describe("an idempotency key", () => {
  it("gives the same reply to the same body, and stores one application", async () => {
    const { deps, clock } = await open();
    const first = await submit(deps, intakeOf());
    clock.advance({ days: 1 });
    expect(await submit(deps, intakeOf())).toEqual(first);
    expect(await countOf(deps)).toBe(1);
    expect(await kindsOf(deps)).toEqual(["receipt"]);
  });

  it("gives the same reply to duplicates that come at once", async () => {
    const { deps } = await open();
    const replies = await Promise.all(Array.from({ length: 6 }, () => submit(deps, intakeOf())));
    expect(new Set(replies.map(({ applicationId }) => applicationId)).size).toBe(1);
    expect(await countOf(deps)).toBe(1);
  });

  it("gives the same reply after the first answer was lost on the way", async () => {
    const { deps } = await open();
    const cutOff: Deps = {
      ...deps,
      store: {
        ...deps.store,
        commit: async (changes) => {
          await deps.store.commit(changes);
          throw new Error("socket hang up");
        },
      },
    };
    await expect(submit(cutOff, intakeOf())).rejects.toThrow("socket hang up");
    const reply = await submit(deps, intakeOf());
    expect(await countOf(deps)).toBe(1);
    expect((await stored(deps, reply.applicationId)).status).toBe("SUBMITTED");
  });

  it("is refused with another body, and changes nothing", async () => {
    const { deps } = await open();
    await submit(deps, intakeOf());
    const other = submit(deps, intakeOf({ email: "paul@example.org" }));
    await expect(other).rejects.toMatchObject({ code: "idempotency-key-reused" });
    expect(await countOf(deps)).toBe(1);
  });

  it("lasts as long as the settings say", async () => {
    const { deps, clock } = await open();
    const first = await submit(deps, intakeOf());
    clock.advance({ days: settingsOf().retention.idempotencyDays, minutes: 1 });
    expect((await submit(deps, intakeOf())).applicationId).not.toBe(first.applicationId);
  });
});

describe("somebody who posts another person's address", () => {
  const impostor = {
    email: "RUTH@example.org",
    preferredName: "Not Ruth",
    languages: ["es"],
    timeZone: "Asia/Tokyo",
    country: "JP",
    messages: { hourBefore: true, optional: true },
  };

  it("changes nothing of theirs, and learns nothing from the reply", async () => {
    const { deps } = await open();
    const real = await waiting(deps);
    const before = await deps.store.contact(real.personId);
    const stranger = await submit(deps, intakeOf({ ...impostor, email: "nobody@example.org" }), "key-stranger");
    const reply = await submit(deps, intakeOf(impostor), "key-impostor");
    expect(await deps.store.contact(real.personId)).toEqual(before);
    expect(await stored(deps, real.applicationId)).toEqual(real);
    const { applicationId: _id, caseCode: _code, ...said } = reply;
    const { applicationId: _otherId, caseCode: _otherCode, ...saidToStranger } = stranger;
    expect(said).toEqual(saidToStranger);
  });

  it("makes a receipt go to the real inbox only", async () => {
    const { deps } = await open();
    const real = await waiting(deps);
    const { applicationId } = await submit(deps, intakeOf(impostor), "key-impostor");
    const receipts = (await messagesOf(deps)).filter(({ kind }) => kind === "receipt");
    expect(receipts).toHaveLength(2);
    expect(receipts.map(({ recipient }) => recipient)).toEqual([
      { to: "person", personId: real.personId },
      { to: "person", personId: real.personId },
    ]);
    expect((await stored(deps, applicationId)).status).toBe("SUBMITTED");
  });

  it("can at most silence mail, since writing where it is unsafe could harm: the coordinator is alerted", async () => {
    const { deps } = await open();
    const real = await waiting(deps);
    const before = await deps.store.contact(real.personId);
    await submit(
      deps,
      intakeOf({ ...impostor, safety: { s1: "no", s2: "no", s3: "no", s4: "not_safe" } }),
      "key-impostor",
    );
    expect(await deps.store.contact(real.personId)).toEqual({ ...before, suppressed: "unsafe_channel", rev: 2 });
    expect(await kindsOf(deps)).toEqual(["receipt", "safety-alert"]);
  });

  it("cannot end the silence of somebody whose channel is unsafe", async () => {
    const { deps } = await open();
    const held = await applied(deps, { safety: { s1: "no", s2: "no", s3: "no", s4: "not_safe" } });
    await submit(deps, intakeOf(impostor), "key-impostor");
    expect((await deps.store.contact(held.personId))?.suppressed).toBe("unsafe_channel");
    expect(await kindsOf(deps)).toEqual(["safety-alert"]);
  });
});

describe("the audit of a submission", () => {
  it("holds the application's id and the state, and nothing the person wrote", async () => {
    const { deps, entries } = recordedAudit((await open()).deps);
    const { applicationId } = await submit(deps, intakeOf());
    expect(entries).toEqual([
      {
        at: SAMPLE_NOW,
        actor: "applicant",
        action: "application-submitted",
        subject: applicationId,
        details: { safety: "CLEAR" },
      },
    ]);
  });
});
