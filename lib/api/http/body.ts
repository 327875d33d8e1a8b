import type * as z from "zod";
import { DomainError } from "../../domain/errors.ts";
import type { Route } from "../route.ts";
import { type ApiEvent, header } from "./event.ts";

/** More than any honest request of this API needs; a full intake is about 3 kB. */
export const MAX_BODY_BYTES = 256 * 1024;

const JSON_TYPE = "application/json";
export const FORM_TYPE = "application/x-www-form-urlencoded";
export const MULTIPART_TYPE = "multipart/form-data";

export type DecodedBody = { readonly value: unknown; readonly schema: z.ZodType };

/**
 * The body as data, with the schema that fits how it was sent; of forms as `plainForm` leaves them. undefined for a
 * route that takes none. Throws body-too-large, unsupported-media-type and bad-json.
 */
export function decodeBody(event: ApiEvent, { request }: Pick<Route, "request">): DecodedBody | undefined {
  if (request.body === undefined) return undefined;
  const bytes = bodyBytes(event);
  const type = mediaTypeOf(event);
  // A browser says of a form with nothing ticked that it is one; whoever says nothing has ticked nothing off.
  if (bytes.byteLength === 0) return emptyBody(type === FORM_TYPE ? (request.form ?? request.body) : request.body);
  if (type === JSON_TYPE) return { value: parseJson(textOf(bytes)), schema: request.body };
  if (type === FORM_TYPE && request.form !== undefined) {
    return { value: parseForm(textOf(bytes)), schema: request.form };
  }
  throw unsupported(type, request.form !== undefined);
}

/** @throws DomainError body-too-large */
export function bodyBytes(event: ApiEvent): Buffer<ArrayBuffer> {
  const bytes = Buffer.from(event.body ?? "", event.isBase64Encoded ? "base64" : "utf8");
  if (bytes.byteLength > MAX_BODY_BYTES) throw tooLarge();
  return bytes;
}

/** Without its parameters. */
export function mediaTypeOf(event: ApiEvent): string | undefined {
  return header(event, "content-type")?.split(";", 1)[0]?.trim().toLowerCase();
}

export function tooLarge(): DomainError {
  return new DomainError("body-too-large", { code: "body-too-large", facts: { kilobytes: MAX_BODY_BYTES / 1024 } });
}

/** Some bodies may be left out, such as a form with nothing ticked. */
function emptyBody(schema: z.ZodType): DecodedBody {
  const value = schema.safeParse(undefined).success ? undefined : {};
  if (schema.safeParse(value).success) return { value, schema };
  throw new DomainError("bad-json", "body-missing");
}

/**
 * API Gateway passes JSON on as text, in which bytes that are no UTF-8 have become the sign of a lost character; that
 * sign is what nobody types, so it tells of them.
 */
function textOf(bytes: Uint8Array): string {
  const text = decoded(bytes);
  if (text.includes("\ufffd")) throw new DomainError("bad-json", "body-not-utf8");
  return text;
}

function decoded(bytes: Uint8Array): string {
  try {
    return new TextDecoder("utf-8", { fatal: true }).decode(bytes);
  } catch (cause) {
    throw new DomainError("bad-json", "body-not-utf8", [], { cause });
  }
}

function parseJson(text: string): unknown {
  try {
    return JSON.parse(text);
  } catch (error) {
    // The parser's own message quotes the body, which may be personal: only the place is passed on.
    throw new DomainError("bad-json", { code: "body-not-json", facts: placeOf(error) });
  }
}

/** V8 names the place for some mistakes only. */
function placeOf(error: unknown): { readonly place?: number | "end" } {
  const message = error instanceof Error ? error.message : "";
  if (message.includes("end of JSON input")) return { place: "end" };
  const position = /position (\d+)/.exec(message)?.[1];
  return position === undefined ? {} : { place: Number(position) };
}

/**
 * Fields by name; a name that comes more than once gives a list. What a field holds is encoded, so white space round
 * the whole is none of it: some clients end a body with a line break.
 */
function parseForm(text: string): Record<string, string | string[]> {
  const fields = new URLSearchParams(text.trim());
  const names = new Set(fields.keys());
  return Object.fromEntries(
    Array.from(names, (name) => {
      const values = fields.getAll(name);
      return [name, values.length === 1 ? (values[0] ?? "") : values];
    }),
  );
}

function unsupported(type: string | undefined, takesForms: boolean): DomainError {
  const facts = { accepted: takesForms ? [JSON_TYPE, FORM_TYPE, MULTIPART_TYPE] : [JSON_TYPE] };
  const code = type === undefined || type === "" ? "content-type-missing" : "content-type-unread";
  return new DomainError("unsupported-media-type", { code, facts });
}
