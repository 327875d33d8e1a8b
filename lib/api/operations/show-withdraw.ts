import { readWithdraw } from "../../use-cases/members/withdraw.ts";
import { pageOf } from "../http/page-reply.ts";
import type { Operation } from "../operation.ts";

export const showWithdraw: Operation<"show-withdraw"> = async (deps, { claims }) =>
  pageOf(await readWithdraw(deps, claims));
