import type { MiddlewareObj } from "@middy/core";
import { DomainError } from "../../domain/errors.ts";
import { crisisResourcesFor } from "../../domain/intake/crisis.ts";
import { renderProblemPage } from "../../pages/problem-page.ts";
import type { Deps } from "../../use-cases/ports.ts";
import { FALLBACK, languageOf, wordsIn } from "../../words/languages.ts";
import { type Problem, problemOf } from "../problem.ts";
import { describeError } from "./describe-error.ts";
import { type ApiEvent, type ApiResult, header, requestIdOf, wantsPage } from "./event.ts";
import { respondWithProblem } from "./respond.ts";

/**
 * Turns whatever was thrown into a reply: expected failures say what to mend, others only that it was our fault.
 * Somebody who followed a link in a browser gets a page.
 */
export function problems(depsOf: () => Promise<Deps>): MiddlewareObj<ApiEvent, ApiResult> {
  return {
    name: "problems",
    onError: async (request) => {
      const problem = problemOf(request.error, requestIdOf(request.event));
      if (!(request.error instanceof DomainError)) logUnexpected(await depsOf(), request.event, request.error);
      request.response = respondWithProblem(
        problem,
        wantsPage(request.event) ? await pageFor(problem, request.event) : undefined,
      );
    },
  };
}

function logUnexpected({ telemetry }: Deps, event: ApiEvent, error: unknown): void {
  telemetry.count("unexpected-error", 1);
  telemetry.event("error", "unexpected-error", { requestId: requestIdOf(event), ...describeError(error) });
}

/** Nothing is known of the person here, so help is named that is right everywhere. */
const ANYWHERE = "ZZ";

async function pageFor({ status, title, detail = "", errors = [] }: Problem, event: ApiEvent): Promise<string> {
  const locale = header(event, "accept-language")?.split(/[,;]/, 1)[0] ?? FALLBACK;
  const { pages } = await (await wordsIn(languageOf(locale))).pages();
  return renderProblemPage({ status, title, detail, fields: errors }, crisisResourcesFor(ANYWHERE), locale, pages);
}
