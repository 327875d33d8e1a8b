import { describe, expect } from "vitest";
import { COORDINATOR_ROUTES } from "../../../lib/api/groups/coordinator-routes.ts";
import { PUBLIC_ROUTES } from "../../../lib/api/groups/public-routes.ts";
import { createGroup } from "../../../lib/use-cases/groups/create-group.ts";
import { draftOf } from "../../support/samples.ts";
import { COORDINATOR, confirmed, publishedGroup, waiting } from "../../support/steps.ts";
import { json } from "../api-event.ts";
import { itSucceeds, said } from "../successes.ts";

describe("public-api", () => {
  itSucceeds(PUBLIC_ROUTES, {
    "list-open-groups": async ({ anyone }, { deps }) => {
      await createGroup(deps, COORDINATOR, draftOf({ title: "Not yet" }));
      const { groupId } = await publishedGroup(deps);
      const reply = await anyone("GET /v1/open-groups");
      const meetings = { groupTimeZone: "Europe/London", ongoing: false, everyWeeks: 1, minutes: 90 };
      expect(said(reply)).toMatchObject({ status: 200, data: { groups: [{ groupId, meetings }] } });
      expect(reply.body).not.toMatch(/Not yet|meet\.example\.org|ines@/);
    },
  });
});

describe("coordinator-api", () => {
  itSucceeds(COORDINATOR_ROUTES, {
    "create-group": async ({ coordinator }, { deps }) => {
      const reply = await coordinator("POST /v1/groups", json({ title: "Tuesday" }));
      expect(said(reply)).toMatchObject({ status: 201, data: { title: "Tuesday", status: "DRAFT" } });
      expect(reply.headers.etag).toBe('"1"');
      expect(await deps.store.groups(["DRAFT"])).toMatchObject([{ title: "Tuesday" }]);
      const keyed = (title: string, key: string) => {
        const wish = json({ title });
        return coordinator("POST /v1/groups", { ...wish, headers: { ...wish.headers, "idempotency-key": key } });
      };
      const [first, again] = [await keyed("Monday", "key-of-monday"), await keyed("Monday", "key-of-monday")];
      expect(again.body).toBe(first.body);
      expect(await deps.store.groups(["DRAFT"])).toHaveLength(2);
      const other = said(await keyed("Friday", "key-of-monday"));
      expect(other).toMatchObject({ status: 422, data: { code: "idempotency-key-reused" } });
      expect(said(await keyed("Friday", "short"))).toMatchObject({ status: 400, data: { code: "validation-failed" } });
    },
    "list-groups": async ({ coordinator }, { deps }) => {
      await createGroup(deps, COORDINATOR, draftOf({ title: "Not yet" }));
      await publishedGroup(deps);
      const groups = [expect.objectContaining({ title: "Not yet" }), expect.objectContaining({ status: "PUBLISHED" })];
      const reply = said(await coordinator("GET /v1/groups"));
      expect(reply).toEqual({ status: 200, data: { groups: expect.arrayContaining(groups) } });
    },
    "read-group": async ({ coordinator }, { deps }) => {
      const { groupId } = await createGroup(deps, COORDINATOR, draftOf());
      const reply = await coordinator("GET /v1/groups/{groupId}", { pathParameters: { groupId } });
      expect(said(reply)).toMatchObject({ status: 200, data: { groupId, title: "Living with grief" } });
      expect(reply.headers.etag).toBe('"1"');
    },
    "edit-group": async ({ coordinator }, { deps }) => {
      const { groupId } = await createGroup(deps, COORDINATOR, draftOf());
      const { body, headers } = json({ title: "Thursday" });
      const wish = { pathParameters: { groupId }, body, headers: { ...headers, "if-match": '"1"' } };
      const reply = await coordinator("PUT /v1/groups/{groupId}", wish);
      expect(said(reply)).toMatchObject({ status: 200, data: { groupId, title: "Thursday" } });
      expect(reply.headers.etag).toBe('"2"');
    },
    "publish-group": async ({ coordinator }, { deps }) => {
      const { groupId } = await createGroup(deps, COORDINATOR, draftOf());
      const wish = { pathParameters: { groupId }, headers: { "if-match": '"1"' } };
      const reply = await coordinator("POST /v1/groups/{groupId}/publish", wish);
      expect(said(reply)).toMatchObject({ status: 200, data: { groupId, status: "PUBLISHED" } });
      expect(await deps.store.sessions(groupId)).toHaveLength(8);
    },
    "resize-group": async ({ coordinator }, { deps }) => {
      const { groupId, rev } = await publishedGroup(deps, { size: { min: 2, ideal: 3, max: 3 } });
      const resize = (size: object, version: number) => {
        const { headers, body } = json(size);
        const wish = { pathParameters: { groupId }, body, headers: { ...headers, "if-match": `"${version}"` } };
        return coordinator("POST /v1/groups/{groupId}/size", wish);
      };
      const size = { min: 1, ideal: 3, max: 5 };
      expect(said(await resize(size, rev))).toMatchObject({ status: 200, data: { size } });
      expect(await deps.store.seats(groupId)).toHaveLength(5);
      expect(said(await resize(size, rev))).toMatchObject({ status: 200, data: { size } });
      const fewer = said(await resize({ ...size, max: 4 }, rev + 1));
      expect(fewer).toMatchObject({ status: 409, data: { detailCode: "seats-not-fewer" } });
    },
    "set-intake": async ({ coordinator }, { deps }) => {
      const { groupId } = await publishedGroup(deps);
      const set = (open: boolean) =>
        coordinator("POST /v1/groups/{groupId}/intake", { pathParameters: { groupId }, ...json({ open }) });
      expect(said(await set(false))).toMatchObject({ status: 200, data: { intakeClosed: true } });
      expect(said(await set(true)).data).not.toHaveProperty("intakeClosed");
    },
    "act-on-group": async ({ coordinator }, { deps }) => {
      const { groupId } = await publishedGroup(deps);
      const act = (wish: object, query = {}) =>
        coordinator("POST /v1/groups/{groupId}/acts", {
          pathParameters: { groupId },
          query,
          ...json(wish),
        });
      const unseen = said(await act({ act: "cancel" }));
      expect(unseen).toMatchObject({ status: 412, data: { code: "stale-version" } });
      const shown = said(await act({ act: "cancel" }, { preview: "true" }));
      expect(shown).toMatchObject({ status: 200, data: { preview: { why: "cancelled", people: [] } } });
      expect((await deps.store.group(groupId))?.status).toBe("PUBLISHED");
      const { previewed } = (shown.data as { preview: { previewed: string } }).preview;
      const done = said(await act({ act: "cancel", previewed }));
      expect(done).toMatchObject({ status: 200, data: { group: { status: "CANCELLED" }, act: { why: "cancelled" } } });
      const ended = said(await act({ act: "end" }, { preview: "true" }));
      expect(ended).toMatchObject({ status: 409, data: { code: "wrong-state" } });
    },
    "start-group": async ({ coordinator }, { deps }) => {
      const { groupId } = await publishedGroup(deps, { size: { min: 1, ideal: 2, max: 3 } });
      await confirmed(deps, await waiting(deps), groupId);
      const reply = await coordinator("POST /v1/groups/{groupId}/start", { pathParameters: { groupId } });
      expect(said(reply)).toMatchObject({ status: 200, data: { groupId, status: "RUNNING" } });
    },
  });
});
