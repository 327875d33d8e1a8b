import { readAvailability } from "../../use-cases/members/change-availability.ts";
import { pageOf } from "../http/page-reply.ts";
import type { Operation } from "../operation.ts";

export const showAvailability: Operation<"show-availability"> = async (deps, { claims }) =>
  pageOf(await readAvailability(deps, claims));
