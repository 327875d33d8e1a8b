import { describe, expect, it } from "vitest";
import type { Application } from "../../../lib/domain/intake/application.ts";
import { leaveGroup } from "../../../lib/use-cases/members/leave-group.ts";
import { readWithdraw, withdraw } from "../../../lib/use-cases/members/withdraw.ts";
import type { Deps } from "../../../lib/use-cases/ports.ts";
import { SAMPLE_NOW } from "../../support/samples.ts";
import { claimsOf, confirmed, offered, publishedGroup, stored, waiting } from "../../support/steps.ts";
import { openWorld } from "../../support/world.ts";
import { arrivalsAsked } from "../lines/line-story.ts";

const claimsFor = ({ applicationId }: Application) => claimsOf("withdraw", [applicationId]);
const told = async (deps: Deps) => (await deps.store.messages({ kind: "left-group", limit: 10 })).items;

async function story() {
  const { deps } = await openWorld({ now: SAMPLE_NOW });
  const { groupId, title } = await publishedGroup(deps);
  return { deps, groupId, title, person: await waiting(deps) };
}

describe("leaving one group", () => {
  it.each([
    ["a member, who has left then", confirmed, "LEFT"],
    ["whoever is offered a seat, which they decline with it", offered, "DECLINED"],
  ] as const)("keeps the wait of %s, closes that group to them and gives the seat back", async (_who, seat, ended) => {
    const { deps, groupId, title, person } = await story();
    const { offerId } = await seat(deps, person, groupId);
    expect(await readWithdraw(deps, claimsFor(person))).toMatchObject({
      state: "to-confirm",
      offerId,
      group: { title },
    });
    const view = await leaveGroup(deps, claimsFor(person), offerId);
    expect(view).toMatchObject({ page: "withdraw", state: "left-group", group: undefined });
    expect(await stored(deps, person.applicationId)).toMatchObject({
      status: "WAITING",
      waitingSince: person.waitingSince,
      declinedGroups: [groupId],
    });
    expect((await deps.store.offer(offerId))?.status).toBe(ended);
    expect((await deps.store.seats(groupId)).every(({ state }) => state === "FREE")).toBe(true);
    expect(await arrivalsAsked(deps)).toContain(offerId);
    expect(await told(deps)).toMatchObject([{ recipient: { personId: person.personId }, cause: { offerId } }]);
  });

  it("is no way out of a later seat by an older page", async () => {
    const { deps, groupId, person } = await story();
    const { offerId } = await confirmed(deps, person, groupId);
    await leaveGroup(deps, claimsFor(person), offerId);
    const { groupId: another } = await publishedGroup(deps);
    const later = await confirmed(deps, await stored(deps, person.applicationId), another);
    expect((await leaveGroup(deps, claimsFor(person), offerId)).state).toBe("left-group");
    expect(await deps.store.offer(later.offerId)).toEqual(later);
    expect(await told(deps)).toHaveLength(1);
  });

  it("is of one's own seat alone", async () => {
    const { deps, groupId, person } = await story();
    const other = await waiting(deps, { email: "ben@example.org" });
    const offer = await confirmed(deps, other, groupId);
    await expect(leaveGroup(deps, claimsFor(person), offer.offerId)).rejects.toMatchObject({ code: "not-found" });
    expect(await deps.store.offer(offer.offerId)).toEqual(offer);
  });

  it("leaves nothing to wait for once they have left everything", async () => {
    const { deps, groupId, person } = await story();
    const { offerId } = await confirmed(deps, person, groupId);
    await withdraw(deps, claimsFor(person));
    expect((await leaveGroup(deps, claimsFor(person), offerId)).state).toBe("withdrawn");
    expect((await stored(deps, person.applicationId)).status).toBe("WITHDRAWN");
  });

  it("is no choice of somebody without a seat", async () => {
    const { deps, person } = await story();
    expect(await readWithdraw(deps, claimsFor(person))).toMatchObject({ offerId: undefined, group: undefined });
  });
});
