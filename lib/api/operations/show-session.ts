import { readSession } from "../../use-cases/sessions/answer-session.ts";
import { pageOf } from "../http/page-reply.ts";
import type { Operation } from "../operation.ts";

export const showSession: Operation<"show-session"> = async (deps, { claims }) =>
  pageOf(await readSession(deps, claims));
