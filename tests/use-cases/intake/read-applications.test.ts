import { describe, expect, it } from "vitest";
import { decideApplication } from "../../../lib/use-cases/intake/decide-application.ts";
import { listApplications, readApplication } from "../../../lib/use-cases/intake/read-applications.ts";
import { recordedAudit } from "../../support/recorded-audit.ts";
import { intakeOf, SAMPLE_NOW } from "../../support/samples.ts";
import { applied, COORDINATOR, stored, waiting } from "../../support/steps.ts";
import { openWorld } from "../../support/world.ts";

const open = () => openWorld({ now: SAMPLE_NOW });
const HELD = { s1: "no", s2: "yes", s3: "no", s4: "safe" } as const;

describe("the list of applications", () => {
  it("holds no name, address or answer", async () => {
    const { deps } = await open();
    const { applicationId } = await waiting(deps, { intention: "to sleep again" });
    const { items } = await listApplications(deps, { limit: 10 });
    expect(items).toHaveLength(1);
    expect(Object.keys(items[0] ?? {}).sort()).toEqual(
      ["applicationId", "caseCode", "country", "personId", "rev", "safety", "status", "submittedAt", "timeZone"].sort(),
    );
    expect(items[0]?.applicationId).toBe(applicationId);
  });

  it("comes newest first, page by page, each once", async () => {
    const { deps, clock } = await open();
    const ids: string[] = [];
    for (let index = 0; index < 5; index += 1) {
      ids.push((await applied(deps, { email: `p${index}@example.org` })).applicationId);
      clock.advance({ minutes: 1 });
    }
    const seen: string[] = [];
    let cursor: string | undefined;
    do {
      const page = await listApplications(deps, { limit: 2, cursor });
      seen.push(...page.items.map(({ applicationId }) => applicationId));
      cursor = page.cursor;
    } while (cursor !== undefined);
    expect(seen).toEqual(ids.toReversed());
  });

  it("is the safety queue when filtered by state, and what a person decided leaves it", async () => {
    const { deps } = await open();
    await waiting(deps);
    const held = await waiting(deps, { email: "paul@example.org", safety: HELD });
    const queue = () => listApplications(deps, { safety: "REVIEW", limit: 10 });
    expect((await queue()).items.map(({ caseCode }) => caseCode)).toEqual([held.caseCode]);
    await decideApplication(deps, COORDINATOR, held.applicationId, "release");
    expect((await queue()).items).toEqual([]);
  });

  it("can be narrowed by status and by state together", async () => {
    const { deps } = await open();
    await applied(deps, { safety: HELD });
    const held = await waiting(deps, { email: "paul@example.org", safety: HELD });
    await waiting(deps, { email: "ana@example.org" });
    const { items } = await listApplications(deps, { status: "WAITING", safety: "REVIEW", limit: 10 });
    expect(items.map(({ caseCode }) => caseCode)).toEqual([held.caseCode]);
  });
});

describe("reading an application", () => {
  it("gives all of it, and records who read it", async () => {
    const { deps, entries } = recordedAudit((await open()).deps);
    const application = await waiting(deps);
    const detail = await readApplication(deps, COORDINATOR, application.applicationId);
    expect(detail.application).toEqual(await stored(deps, application.applicationId));
    expect(detail.intake).toEqual(intakeOf());
    expect(detail.contact.email).toBe("ruth@example.org");
    expect(entries.at(-1)).toEqual({
      at: SAMPLE_NOW,
      actor: COORDINATOR.subject,
      action: "application-read",
      subject: application.applicationId,
    });
  });

  it("hands out nothing that it could not record", async () => {
    const { deps } = await open();
    const { applicationId } = await waiting(deps);
    const commit = () => Promise.reject(new Error("the audit is not writable"));
    const unaudited = { ...deps, store: { ...deps.store, commit } };
    await expect(readApplication(unaudited, COORDINATOR, applicationId)).rejects.toThrow("not writable");
  });

  it("of nobody is not found, and leaves no entry", async () => {
    const { deps, entries } = recordedAudit((await open()).deps);
    await expect(readApplication(deps, COORDINATOR, deps.ids.application())).rejects.toMatchObject({
      code: "not-found",
    });
    expect(entries).toEqual([]);
  });
});
