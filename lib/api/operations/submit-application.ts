import { contentHash } from "../../domain/hash.ts";
import { submitApplication as submit } from "../../use-cases/intake/submit-application.ts";
import type { Operation } from "../operation.ts";

export const submitApplication: Operation<"submit-application"> = async (deps, { headers, body }) => ({
  data: await submit(deps, {
    intake: body,
    idempotencyKey: headers["idempotency-key"],
    bodyHash: contentHash(body),
  }),
});
