import { contentHash } from "../../domain/hash.ts";
import { answerAccess } from "../../use-cases/intake/answer-access.ts";
import { decideApplication } from "../../use-cases/intake/decide-application.ts";
import { decideIdentity } from "../../use-cases/intake/identity/decide-identity.ts";
import { listApplications, readApplication } from "../../use-cases/intake/read-applications.ts";
import { readSafetyQuestions } from "../../use-cases/intake/read-safety-questions.ts";
import { recordApplication } from "../../use-cases/intake/record-application.ts";
import { setPairs } from "../../use-cases/intake/set-pairs.ts";
import { submitApplication } from "../../use-cases/intake/submit-application.ts";
import { readVerify, verifyAddress } from "../../use-cases/intake/verify-address.ts";
import { capital } from "../../words/capital.ts";
import { languageOf, wordsIn } from "../../words/languages.ts";
import { pageOf } from "../http/page-reply.ts";
import type { OperationTable } from "../operation.ts";
import type { COORDINATOR_ROUTES } from "./coordinator-routes.ts";
import type { PUBLIC_ROUTES } from "./public-routes.ts";

export const publicOperations: OperationTable<typeof PUBLIC_ROUTES> = {
  "read-safety-questions": async (deps, { query, language }) => {
    const asked = query.language === undefined ? language : languageOf(query.language);
    return { data: await readSafetyQuestions(deps, asked, query.country) };
  },
  "submit-application": async (deps, { headers, body, source }) => {
    const idempotencyKey = headers["idempotency-key"];
    const reply = await submitApplication(deps, { intake: body, idempotencyKey, bodyHash: contentHash(body), source });
    const words = await wordsIn(languageOf(reply.locale));
    const [{ replies }, { staffedHours }] = await Promise.all([words.replies(), words.staffed()]);
    const reader = { locale: reply.locale, country: body.country };
    const here = capital(staffedHours(deps.settings.organisation, deps.clock.now(), reader));
    return { data: { ...reply, nextStep: replies[reply.nextStepCode], staffedHours: here } };
  },
  "show-verify": async (deps, { claims }) => pageOf(await readVerify(deps, claims)),
  "verify-address": async (deps, { claims }) => pageOf(await verifyAddress(deps, claims)),
};

export const coordinatorOperations: OperationTable<typeof COORDINATOR_ROUTES> = {
  "list-applications": async (deps, { query }) => ({ data: await listApplications(deps, query) }),
  "record-application": async (deps, { staff, headers, body }) => {
    const { channel: _phone, ...intake } = body;
    const bodyHash = contentHash(body);
    const idempotencyKey = headers["idempotency-key"];
    return { data: await recordApplication(deps, staff, { intake, idempotencyKey, bodyHash }) };
  },
  "read-application": async (deps, { staff, params }) => ({
    data: await readApplication(deps, staff, params.applicationId),
  }),
  "decide-application": async (deps, { staff, params, body }) => ({
    data: await decideApplication(deps, staff, params.applicationId, body.decision),
  }),
  "decide-identity": async (deps, { staff, params, body }) => ({
    data: await decideIdentity(deps, staff, params.applicationId, body),
  }),
  "answer-access": async (deps, { staff, params, body }) => ({
    data: await answerAccess(deps, staff, params.applicationId, body.answer),
  }),
  "set-pairs": async (deps, { staff, params, body }) => ({
    data: await setPairs(deps, staff, params.applicationId, body),
  }),
};
