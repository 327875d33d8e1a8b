import type * as z from "zod";
import type { LinkClaims } from "../domain/link.ts";
import type { FormAgain } from "../pages/sent.ts";
import type { Deps, Staff } from "../use-cases/ports.ts";
import type { Language } from "../words/languages.ts";
import type { Route, RouteTable } from "./route.ts";

type Part<R extends Route, Name extends keyof R["request"]> = R["request"][Name] extends z.ZodType
  ? z.output<R["request"][Name]>
  : undefined;

/** A request that has been checked: every part as its schema gives it, and who is asking. */
export type Call<R extends Route = Route> = {
  readonly params: Part<R, "params">;
  readonly query: Part<R, "query">;
  readonly headers: Part<R, "headers">;
  readonly body: Part<R, "body">;
  /** Of a link with the route's purpose. */
  readonly claims: R["access"] extends "link" ? LinkClaims : undefined;
  readonly staff: R["access"] extends "coordinator" ? Staff : undefined;
  /** The network address of the caller: personal, and never kept as it is. */
  readonly source: string | undefined;
  /** That the caller asks for, else that of the organisation's staff. Pages for a person come in their own. */
  readonly language: Language;
};

type Data<R extends Route> = R["reply"]["json"] extends z.ZodType ? z.input<R["reply"]["json"]> : undefined;

/** What an operation answers: data, and how it reads as a page or a table where the route has those. */
export type Reply<R extends Route = Route> = {
  readonly data: Data<R>;
  /** A form that was refused is shown again, with its faults and what was filled in. */
  readonly html?: (again?: FormAgain) => Promise<string>;
  readonly csv?: () => string;
  /** Where the table goes on, when this is a part of it. */
  readonly nextTable?: () => string | undefined;
  /** What the table is saved as. */
  readonly fileName?: string;
  /** Becomes the ETag. */
  readonly rev?: number;
};

export type OperationOf<R extends Route> = (deps: Deps, call: Call<R>) => Promise<Reply<R>>;

/** One operation for each row of a table: a missing one, or one too many, does not type-check. */
export type OperationTable<Rows extends RouteTable> = { readonly [Id in keyof Rows]: OperationOf<Rows[Id]> };
