import { verifyAddress as verify } from "../../use-cases/intake/verify-address.ts";
import { pageOf } from "../http/page-reply.ts";
import type { Operation } from "../operation.ts";

export const verifyAddress: Operation<"verify-address"> = async (deps, { claims }) =>
  pageOf(await verify(deps, claims));
