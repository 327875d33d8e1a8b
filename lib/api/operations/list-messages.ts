import { listMessages as list } from "../../use-cases/messages/read-messages.ts";
import type { Operation } from "../operation.ts";

export const listMessages: Operation<"list-messages"> = async (deps, { query }) => ({ data: await list(deps, query) });
