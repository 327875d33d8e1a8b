import { withdraw as leave } from "../../use-cases/members/withdraw.ts";
import { pageOf } from "../http/page-reply.ts";
import type { Operation } from "../operation.ts";

export const withdraw: Operation<"withdraw"> = async (deps, { claims }) => pageOf(await leave(deps, claims));
