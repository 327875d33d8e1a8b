import { describe, expect, it } from "vitest";
import { SHIPPED_WORDING } from "../../../lib/domain/intake/wording-versions.ts";
import { intakeOf, SAMPLE_NOW } from "../../support/samples.ts";
import { openWorld } from "../../support/world.ts";
import { apiCalls } from "../api-calls.ts";
import { json } from "../api-event.ts";
import { said } from "../successes.ts";

/** A post of an intake, with headers as a form of today sends them. */
async function posted(intake: object, headers: Readonly<Record<string, string>> = {}) {
  const { deps } = await openWorld({ now: SAMPLE_NOW });
  const wish = json(intake);
  const reply = await apiCalls(deps).anyone("POST /v1/applications", {
    ...wish,
    headers: { ...wish.headers, "idempotency-key": "key-0001", ...headers },
  });
  expect((await deps.store.applications({ limit: 2 })).items).toEqual([]);
  return said(reply);
}

const QUESTIONS = { route: "/v1/safety-questions", version: SHIPPED_WORDING };

describe("an intake of the time when there were three questions", () => {
  const { wordingVersion: _none, ...intake } = intakeOf({ country: "GB" });
  const { s4: _unasked, ...three } = intake.safety;

  it("is refused naming both that is missing, where the questions are, and where to get help now", async () => {
    expect(await posted({ ...intake, safety: three })).toMatchObject({
      status: 400,
      data: {
        code: "validation-failed",
        detailCode: "wording-not-taken",
        detail: expect.stringMatching(/\/v1\/safety-questions.* 999; .*116 123/),
        facts: QUESTIONS,
        errors: [
          { field: "/safety/s4", code: "missing" },
          { field: "/wordingVersion", code: "wording-missing", facts: QUESTIONS },
        ],
      },
    });
  });

  it("is refused the same, in the caller's language, where nothing of safety came at all", async () => {
    const { safety: _gone, ...without } = intake;
    const { status, data } = await posted(without, { "accept-language": "es" });
    expect(status).toBe(400);
    expect(data).toMatchObject({
      detailCode: "wording-not-taken",
      detail: expect.stringContaining("Si necesitas ayuda ahora"),
      errors: [{ field: "/safety" }, { field: "/wordingVersion" }],
    });
  });
});

describe("any other intake that has to be mended", () => {
  it.each([
    ["GB", /999/],
    ["uk", /999/],
    ["Atlantis", /findahelpline/],
    [7, /findahelpline/],
  ])("sent from %j names the field, and where to get help now", async (country, help) => {
    expect(await posted({ ...intakeOf(), country, email: "nobody" })).toMatchObject({
      status: 400,
      data: { detailCode: "intake-to-mend", detail: expect.stringMatching(help) },
    });
  });

  it("for which a place is missing says so too", async () => {
    expect(await posted(intakeOf({ modality: "in_person", maxTravelKm: 10 }))).toMatchObject({
      status: 400,
      data: { detailCode: "area-missing", detail: expect.stringMatching(/999/), errors: [{ field: "/area" }] },
    });
  });
});
