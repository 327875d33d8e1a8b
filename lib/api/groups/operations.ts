import { contentHash } from "../../domain/hash.ts";
import { actOnGroup, previewAct } from "../../use-cases/groups/acts/act-on-group.ts";
import { createGroup } from "../../use-cases/groups/create-group.ts";
import { editGroup } from "../../use-cases/groups/edit-group.ts";
import { listOpenGroups } from "../../use-cases/groups/list-open-groups.ts";
import { pageOfOpenGroups } from "../../use-cases/groups/page-of-open-groups.ts";
import { publishGroup } from "../../use-cases/groups/publish-group.ts";
import { listGroups, readGroup } from "../../use-cases/groups/read-groups.ts";
import { resizeGroup } from "../../use-cases/groups/resize-group.ts";
import { setIntake } from "../../use-cases/groups/set-intake.ts";
import { startGroup } from "../../use-cases/groups/start-group.ts";
import type { OperationTable } from "../operation.ts";
import { keyedBy } from "../rows/idempotency.ts";
import type { COORDINATOR_ROUTES } from "./coordinator-routes.ts";
import { groupReply, shownGroup } from "./group-reply.ts";
import type { PUBLIC_ROUTES } from "./public-routes.ts";

export const publicOperations: OperationTable<typeof PUBLIC_ROUTES> = {
  "list-open-groups": async (deps, { query }) => {
    const { items, cursor } = pageOfOpenGroups(await listOpenGroups(deps), query.cursor);
    return { data: { groups: items, cursor } };
  },
};

export const coordinatorOperations: OperationTable<typeof COORDINATOR_ROUTES> = {
  "create-group": async (deps, { staff, headers, body }) =>
    groupReply(await createGroup(deps, staff, body, keyedBy(headers["idempotency-key"], contentHash(body)))),
  "list-groups": async (deps, { query }) => {
    const { items, cursor } = await listGroups(deps, query);
    return { data: { groups: items.map(shownGroup), cursor } };
  },
  "read-group": async (deps, { params }) => groupReply(await readGroup(deps, params.groupId)),
  "edit-group": async (deps, { staff, params, headers, body }) =>
    groupReply(await editGroup(deps, staff, params.groupId, body, headers["if-match"])),
  "publish-group": async (deps, { staff, params, headers }) =>
    groupReply(await publishGroup(deps, staff, params.groupId, headers["if-match"])),
  "resize-group": async (deps, { staff, params, headers, body }) =>
    groupReply(await resizeGroup(deps, staff, params.groupId, body, headers["if-match"])),
  "set-intake": async (deps, { staff, params, body }) =>
    groupReply(await setIntake(deps, staff, params.groupId, body.open)),
  "act-on-group": async (deps, { staff, params: { groupId }, query, body: { act, previewed = "" } }) => {
    if (query.preview !== undefined) return { data: { preview: await previewAct(deps, groupId, act) } };
    const done = await actOnGroup(deps, staff, groupId, act, previewed);
    return { data: { act: done.act, group: shownGroup(done.group) } };
  },
  "start-group": async (deps, { staff, params }) => groupReply(await startGroup(deps, staff, params.groupId)),
};
