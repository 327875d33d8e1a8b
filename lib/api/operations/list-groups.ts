import { listGroups as list } from "../../use-cases/groups/read-groups.ts";
import type { Operation } from "../operation.ts";

export const listGroups: Operation<"list-groups"> = async (deps) => ({ data: { groups: await list(deps) } });
