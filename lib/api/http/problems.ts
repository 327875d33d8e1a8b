import type { MiddlewareObj } from "@middy/core";
import { type CrisisResources, crisisResourcesFor } from "../../domain/crisis/resources.ts";
import { DomainError } from "../../domain/errors.ts";
import type { Settings } from "../../domain/settings.ts";
import { renderProblemPage } from "../../pages/problem-page.ts";
import type { Deps } from "../../use-cases/ports.ts";
import { FALLBACK, type Language, languageOf, wordsIn } from "../../words/languages.ts";
import { type Problem, problemOf } from "../problem.ts";
import { callerLanguage } from "./caller-language.ts";
import { describeError } from "./describe-error.ts";
import { type ApiEvent, type ApiResult, header, requestIdOf, wantsPage } from "./event.ts";
import { respondWithProblem } from "./respond.ts";

/**
 * Turns whatever was thrown into a reply in the caller's language: expected failures say what to mend, others only that
 * it was our fault. Somebody who followed a link in a browser gets a page.
 */
export function problems(depsOf: () => Promise<Deps>): MiddlewareObj<ApiEvent, ApiResult> {
  return {
    name: "problems",
    onError: async (request) => {
      const { error, event } = request;
      if (!(error instanceof DomainError)) logUnexpected(await depsOf(), event, error);
      const language = await callerLanguage(header(event, "accept-language"), await languageOtherwise(event, depsOf));
      const words = await (await wordsIn(language)).problems();
      const problem = problemOf(error, requestIdOf(event), words.problems);
      const page = wantsPage(event) ? await pageFor(problem, language, (await depsOf()).settings) : undefined;
      request.response = respondWithProblem(problem, language, page);
    },
  };
}

/** Signed-in staff who ask for no language of ours have that of their organisation. */
async function languageOtherwise({ requestContext }: ApiEvent, depsOf: () => Promise<Deps>): Promise<Language> {
  if (requestContext.authorizer === undefined) return FALLBACK;
  return languageOf((await depsOf()).settings.organisation.staffLanguage);
}

function logUnexpected({ telemetry }: Deps, event: ApiEvent, error: unknown): void {
  telemetry.count("unexpected-error", 1);
  telemetry.event("error", "unexpected-error", { requestId: requestIdOf(event), ...describeError(error) });
}

const ANYWHERE = "ZZ";

/** Nothing is known of the person here: help is named that is right everywhere people apply from. */
function helpAnywhere({ countriesServed = [], crisis: checked }: Settings, language: Language): CrisisResources {
  const [only = ANYWHERE, ...others] = countriesServed;
  return crisisResourcesFor(others.length === 0 ? only : ANYWHERE, { languages: [language], checked });
}

async function pageFor(problem: Problem, language: Language, settings: Settings): Promise<string> {
  const { status, title, detail = "", errors = [] } = problem;
  const { problemPage } = await (await wordsIn(language)).problemPage();
  const crisis = helpAnywhere(settings, language);
  return renderProblemPage({ status, title, detail, fields: errors }, crisis, language, problemPage);
}
