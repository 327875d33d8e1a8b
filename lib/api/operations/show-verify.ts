import { readVerify } from "../../use-cases/intake/verify-address.ts";
import { pageOf } from "../http/page-reply.ts";
import type { Operation } from "../operation.ts";

export const showVerify: Operation<"show-verify"> = async (deps, { claims }) => pageOf(await readVerify(deps, claims));
