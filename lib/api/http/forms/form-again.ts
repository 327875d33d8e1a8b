import * as z from "zod";
import { DomainError, type FieldFault } from "../../../domain/errors.ts";
import type { LinkPurpose } from "../../../domain/link.ts";
import type { FormAgain, SentFields } from "../../../pages/sent.ts";
import type { Reply } from "../../operation.ts";
import type { Route, RouteTable } from "../../route.ts";
import { decodeBody } from "../body.ts";
import { type ApiEvent, type ApiResult, wantsPage } from "../event.ts";

/** Pages with fields to fill in; the others have only buttons, with nothing to mend. */
const HAS_FIELDS: ReadonlySet<LinkPurpose> = new Set<LinkPurpose>(["agreement", "availability", "preferences"]);

/** The operation that shows the form which a browser has just posted; undefined for any other request. */
export function formFinder<Rows extends RouteTable>(routes: Rows) {
  // Object.entries widens the keys of the table; they are its operation ids.
  const entries = Object.entries(routes) as [keyof Rows, Route][];
  return (event: ApiEvent, { method, path, purpose }: Route): keyof Rows | undefined => {
    if (method === "GET" || purpose === undefined || !HAS_FIELDS.has(purpose) || !wantsPage(event)) return undefined;
    return entries.find(([, route]) => route.method === "GET" && route.path === path)?.[0];
  };
}

/** The fields at fault, when that is what went wrong. */
export function fieldFaultsOf(error: unknown): readonly FieldFault[] | undefined {
  if (!(error instanceof DomainError) || error.code !== "validation-failed") return undefined;
  return error.fields.length > 0 ? error.fields : undefined;
}

export async function respondWithForm({ html }: Reply, again: FormAgain): Promise<ApiResult> {
  if (html === undefined) throw new Error("a link's page has no HTML");
  return { statusCode: 400, headers: { "content-type": "text/html; charset=utf-8" }, body: await html(again) };
}

/** What was filled in, of a body that could be read: text alone, whatever else a program may have sent. */
export function sentFields(event: ApiEvent, route: Route): SentFields {
  const fields = z.record(z.string(), z.unknown()).safeParse(decodeBody(event, route)?.value).data ?? {};
  return Object.fromEntries(
    Object.entries(fields).flatMap(([name, value]) => {
      const text = Filled.safeParse(value);
      return text.success ? [[name, text.data] as const] : [];
    }),
  );
}

const Filled = z.union([z.string(), z.array(z.string())]);
