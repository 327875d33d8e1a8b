import { DomainError } from "../../domain/errors.ts";
import type { LinkClaims } from "../../domain/link.ts";
import type { Deps, Staff } from "../../use-cases/ports.ts";
import { traced } from "../../use-cases/traced.ts";
import { type Language, languageOf } from "../../words/languages.ts";
import type { Call, OperationOf, OperationTable, Reply } from "../operation.ts";
import type { Route, RouteTable } from "../route.ts";
import { callerLanguage } from "./caller-language.ts";
import { type ApiEvent, type ApiResult, header, requestIdOf } from "./event.ts";
import { routeFinder } from "./find-route.ts";
import { fieldFaultsOf, formFinder, respondWithForm, sentFields } from "./forms/form-again.ts";
import { plainForm } from "./forms/plain-form.ts";
import { openLink } from "./open-link.ts";
import { NOTHING_SENT, type ParsedRequest, parseRequest } from "./parse-request.ts";
import { respond } from "./respond.ts";
import { staffOf } from "./staff.ts";

/**
 * Finds the route, checks who asks and what is asked, runs the operation and answers. A form that was filled in wrongly
 * is shown again with its faults. Throws everything else that is wrong.
 */
export function requestServer<Rows extends RouteTable>(
  routes: Rows,
  operations: OperationTable<NoInfer<Rows>>,
  depsOf: () => Promise<Deps>,
): (event: ApiEvent) => Promise<ApiResult> {
  const findRoute = routeFinder(routes);
  const findForm = formFinder(routes);
  return async (event) => {
    const { id, route } = findRoute(event);
    const deps = traced(await depsOf(), requestIdOf(event), { operation: id });
    const caller = await callerOf(event, route, deps);
    const run = (which: keyof Rows, sent: ParsedRequest) => operate(operations, which, deps, { ...sent, ...caller });
    const form = findForm(event, route);
    const asked = await plainForm(event, route);
    try {
      return await respond(event, route, await run(id, await parsed(asked, route, deps)));
    } catch (error) {
      const faults = fieldFaultsOf(error);
      if (form === undefined || faults === undefined) throw error;
      return respondWithForm(await run(form, NOTHING_SENT), { faults, sent: sentFields(asked, route) });
    }
  };
}

async function parsed(event: ApiEvent, route: Route, { settings }: Deps): Promise<ParsedRequest> {
  try {
    return parseRequest(event, route);
  } catch (error) {
    if (route.refused !== "helps" || !(error instanceof DomainError)) throw error;
    // Loaded by the first refusal: a start has no use for it.
    const { refusedIntake } = await import("../../use-cases/intake/refused-intake.ts");
    throw refusedIntake(error, sentBody(event), settings);
  }
}

/** Read once more from a body that was refused; undefined where it cannot be. */
function sentBody(event: ApiEvent): unknown {
  try {
    return JSON.parse(Buffer.from(event.body ?? "", event.isBase64Encoded ? "base64" : "utf8").toString());
  } catch {
    return undefined;
  }
}

type Caller = {
  readonly claims: LinkClaims | undefined;
  readonly staff: Staff | undefined;
  readonly language: Language;
  readonly source: string | undefined;
};

/** Who asks comes before what is asked: a stranger learns nothing about fields. */
async function callerOf(event: ApiEvent, { access, purpose }: Route, deps: Deps): Promise<Caller> {
  const staffLanguage = languageOf(deps.settings.organisation.staffLanguage);
  return {
    source: event.requestContext.http.sourceIp,
    language: await callerLanguage(header(event, "accept-language"), staffLanguage),
    staff: access === "coordinator" ? staffOf(event) : undefined,
    claims: purpose === undefined ? undefined : await openLink(deps, event.pathParameters?.token ?? "", purpose),
  };
}

function operate<Rows extends RouteTable>(
  operations: OperationTable<Rows>,
  id: keyof Rows,
  deps: Deps,
  call: ParsedRequest & Caller,
): Promise<Reply> {
  // The table ties each operation to its own route, and each part was parsed by the schema its type comes from; looking
  // both up by one id loses that tie for the compiler.
  const operation = operations[id] as unknown as OperationOf<Route>;
  return operation(deps, call as unknown as Call);
}
