import { readPreferences } from "../../use-cases/members/change-preferences.ts";
import { pageOf } from "../http/page-reply.ts";
import type { Operation } from "../operation.ts";

export const showPreferences: Operation<"show-preferences"> = async (deps, { claims }) =>
  pageOf(await readPreferences(deps, claims));
