import { readStatus } from "../../use-cases/members/read-status.ts";
import { pageOf } from "../http/page-reply.ts";
import type { Operation } from "../operation.ts";

export const showStatus: Operation<"show-status"> = async (deps, { claims }) => pageOf(await readStatus(deps, claims));
