import { DomainError } from "../../../domain/errors.ts";
import type { Route } from "../../route.ts";
import { bodyBytes, FORM_TYPE, MULTIPART_TYPE, mediaTypeOf } from "../body.ts";
import type { ApiEvent } from "../event.ts";

/**
 * The request with its form in the one encoding that all else reads. Mail clients send RFC 8058's one click as
 * multipart/form-data; whoever builds a form may too. Node's own parser reads it: nothing is bundled for it, and it is
 * loaded by the first such request.
 *
 * @throws DomainError body-too-large, bad-json
 */
export async function plainForm(event: ApiEvent, { request }: Pick<Route, "request">): Promise<ApiEvent> {
  if (request.form === undefined || mediaTypeOf(event) !== MULTIPART_TYPE) return event;
  const bytes = bodyBytes(event);
  if (bytes.byteLength === 0) return event;
  const fields = new URLSearchParams(await fieldsOf(bytes, event));
  const headers = { ...event.headers, "content-type": FORM_TYPE };
  return { ...event, headers, body: fields.toString(), isBase64Encoded: false };
}

async function fieldsOf(bytes: Uint8Array<ArrayBuffer>, { headers }: ApiEvent): Promise<[string, string][]> {
  const form = await read(bytes, headers["content-type"] ?? "");
  return Promise.all(
    Array.from(form, async ([name, value]): Promise<[string, string]> => {
      // A part that is given a file's name is still a field to us.
      return [name, typeof value === "string" ? value : await value.text()];
    }),
  );
}

async function read(bytes: Uint8Array<ArrayBuffer>, type: string): Promise<FormData> {
  try {
    return await new Response(bytes, { headers: { "content-type": type } }).formData();
  } catch {
    // The parser's own message is not passed on, nor kept as a cause: it may quote the body.
    throw new DomainError("bad-json", "body-not-form");
  }
}
