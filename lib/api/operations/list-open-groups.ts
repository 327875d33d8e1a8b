import { listOpenGroups as list } from "../../use-cases/groups/list-open-groups.ts";
import type { Operation } from "../operation.ts";

export const listOpenGroups: Operation<"list-open-groups"> = async (deps) => ({ data: { groups: await list(deps) } });
