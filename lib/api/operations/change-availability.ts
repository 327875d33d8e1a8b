import { changeAvailability as change } from "../../use-cases/members/change-availability.ts";
import { pageOf } from "../http/page-reply.ts";
import type { Operation } from "../operation.ts";

export const changeAvailability: Operation<"change-availability"> = async (deps, { claims, body }) =>
  pageOf(await change(deps, claims, body.availability));
