import { describe, expect, it } from "vitest";
import type { PublishedGroup } from "../../../lib/domain/groups/group.ts";
import type { Application } from "../../../lib/domain/intake/application.ts";
import { decideApplication } from "../../../lib/use-cases/intake/decide-application.ts";
import { readWithdraw, withdraw } from "../../../lib/use-cases/members/withdraw.ts";
import type { Deps } from "../../../lib/use-cases/ports.ts";
import { recordedAudit } from "../../support/recorded-audit.ts";
import { SAMPLE_NOW } from "../../support/samples.ts";
import {
  applied,
  COORDINATOR,
  claimsOf,
  confirmed,
  offered,
  publishedGroup,
  stored,
  waiting,
} from "../../support/steps.ts";
import { openWorld } from "../../support/world.ts";
import { arrivalsAsked } from "../lines/line-story.ts";

const open = () => openWorld({ now: SAMPLE_NOW });
const claimsFor = ({ applicationId }: Application) => claimsOf("withdraw", [applicationId]);
const farewells = async (deps: Deps) => (await deps.store.messages({ kind: "withdrawn", limit: 10 })).items;

const UNSEATED: readonly (readonly [string, (deps: Deps) => Promise<Application>])[] = [
  ["SUBMITTED", (deps) => applied(deps)],
  ["WAITING", (deps) => waiting(deps)],
  [
    "REFERRED",
    async (deps) => {
      const { applicationId } = await waiting(deps);
      await decideApplication(deps, COORDINATOR, applicationId, "refer");
      return stored(deps, applicationId);
    },
  ],
];

const SEATED: readonly (readonly [string, string, (deps: Deps, group: PublishedGroup) => Promise<Application>])[] = [
  [
    "OFFERED",
    "WITHDRAWN",
    async (deps, { groupId }) => {
      const application = await waiting(deps);
      await offered(deps, application, groupId);
      return stored(deps, application.applicationId);
    },
  ],
  [
    "PLACED",
    "LEFT",
    async (deps, { groupId }) => {
      const application = await waiting(deps);
      await confirmed(deps, application, groupId);
      return stored(deps, application.applicationId);
    },
  ],
];

describe("withdrawing", () => {
  it.each(UNSEATED)("ends an application that is %s, and says goodbye", async (status, arrange) => {
    const { deps } = await open();
    const application = await arrange(deps);
    expect(application.status).toBe(status);
    const jobsBefore = (await arrivalsAsked(deps)).length;
    expect((await readWithdraw(deps, claimsFor(application))).state).toBe("to-confirm");
    expect(await withdraw(deps, claimsFor(application))).toMatchObject({ page: "withdraw", state: "withdrawn" });
    expect((await stored(deps, application.applicationId)).status).toBe("WITHDRAWN");
    expect(await farewells(deps)).toMatchObject([{ recipient: { to: "person", personId: application.personId } }]);
    expect(await arrivalsAsked(deps)).toHaveLength(jobsBefore);
  });

  it.each(SEATED)("frees the seat of somebody who is %s, whose offer is then %s", async (status, ended, arrange) => {
    const { deps } = await open();
    const group = await publishedGroup(deps);
    const application = await arrange(deps, group);
    expect(application.status).toBe(status);
    await withdraw(deps, claimsFor(application));
    expect((await stored(deps, application.applicationId)).status).toBe("WITHDRAWN");
    const [offer] = await deps.store.offers(group.groupId);
    expect(offer?.status).toBe(ended);
    expect((await deps.store.seats(group.groupId)).every(({ state }) => state === "FREE")).toBe(true);
    expect(await deps.store.placement(application.personId)).toBeUndefined();
    expect(await arrivalsAsked(deps)).toContain(offer?.offerId);
  });

  it("does the same twice as once", async () => {
    const { deps } = await open();
    const application = await waiting(deps);
    await withdraw(deps, claimsFor(application));
    const after = await stored(deps, application.applicationId);
    expect((await withdraw(deps, claimsFor(application))).state).toBe("withdrawn");
    expect(await stored(deps, application.applicationId)).toEqual(after);
    expect(await farewells(deps)).toHaveLength(1);
  });

  it("frees a seat once, when pressed twice at the same moment", async () => {
    const { deps } = await open();
    const { groupId } = await publishedGroup(deps);
    const application = await waiting(deps);
    await confirmed(deps, application, groupId);
    const twice = [withdraw(deps, claimsFor(application)), withdraw(deps, claimsFor(application))];
    expect((await Promise.all(twice)).map(({ state }) => state)).toEqual(["withdrawn", "withdrawn"]);
    expect((await deps.store.offers(groupId)).map(({ status }) => status)).toEqual(["LEFT"]);
    expect(await farewells(deps)).toHaveLength(1);
  });

  it("of an application that went nowhere leaves the seat the person has by another", async () => {
    const { deps, clock } = await open();
    const { groupId } = await publishedGroup(deps);
    const member = await waiting(deps);
    const offer = await confirmed(deps, member, groupId);
    clock.advance({ hours: 1 });
    const again = await applied(deps);
    await withdraw(deps, claimsFor(again));
    expect(await deps.store.offer(offer.offerId)).toEqual(offer);
    expect((await stored(deps, member.applicationId)).status).toBe("PLACED");
  });

  it("leaves an audit entry that says from where", async () => {
    const { deps, entries } = recordedAudit((await open()).deps);
    const application = await waiting(deps);
    await withdraw(deps, claimsFor(application));
    expect(entries.at(-1)).toMatchObject({
      actor: "applicant",
      action: "application-withdrawn",
      subject: application.applicationId,
      details: { from: "WAITING" },
    });
  });
});
