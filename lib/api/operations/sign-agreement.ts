import { signAgreement as sign } from "../../use-cases/offers/sign-agreement.ts";
import { pageOf } from "../http/page-reply.ts";
import type { Operation } from "../operation.ts";

export const signAgreement: Operation<"sign-agreement"> = async (deps, { claims, body }) =>
  pageOf(await sign(deps, claims, { typedName: body.typedName, locale: body.locale }));
