import { readAgreement } from "../../use-cases/offers/sign-agreement.ts";
import { pageOf } from "../http/page-reply.ts";
import type { Operation } from "../operation.ts";

export const showAgreement: Operation<"show-agreement"> = async (deps, { claims }) =>
  pageOf(await readAgreement(deps, claims));
