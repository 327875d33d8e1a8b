import { answerSession as answer } from "../../use-cases/sessions/answer-session.ts";
import { pageOf } from "../http/page-reply.ts";
import type { Operation } from "../operation.ts";

export const answerSession: Operation<"answer-session"> = async (deps, { claims, body }) =>
  pageOf(await answer(deps, claims, body.answer));
