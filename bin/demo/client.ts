import type { LinkPurpose } from "../../lib/domain/link.ts";

/** A reply as any HTTP client sees it; `json` is undefined for other content. */
export type Reply = {
  readonly status: number;
  readonly headers: Headers;
  readonly text: string;
  readonly json: unknown;
};

type Send = {
  readonly body?: unknown;
  readonly raw?: string;
  readonly form?: Record<string, string>;
  readonly headers?: Record<string, string>;
};

/** The demo's HTTP client: knows the base URL and, for staff calls, the coordinator's token. */
export class Client {
  private readonly base: string;
  private readonly token: string;
  requests = 0;

  constructor(base: string, token: string) {
    this.base = base;
    this.token = token;
  }

  /** As anyone: no credentials. */
  anyone(method: string, path: string, send: Send = {}): Promise<Reply> {
    return this.request(method, path, send);
  }

  /** As the coordinator who is signed in. */
  staff(method: string, path: string, send: Send = {}): Promise<Reply> {
    return this.request(method, path, { ...send, headers: { authorization: `Bearer ${this.token}`, ...send.headers } });
  }

  /** A staff call that must succeed, with the type the route table promises for it. */
  async staffOk<T>(method: string, path: string, send: Send = {}): Promise<T & { readonly etag?: string }> {
    const reply = await this.staff(method, path, send);
    if (reply.status >= 300) throw new Error(`${method} ${path} answered ${reply.status}: ${reply.text}`);
    const etag = reply.headers.get("etag");
    // The reply schemas of the route table are held to this by the API's own tests.
    return { ...(reply.json as T), ...(etag === null ? {} : { etag }) };
  }

  private async request(method: string, path: string, { body, raw, form, headers = {} }: Send): Promise<Reply> {
    this.requests += 1;
    const content =
      raw ?? (form ? new URLSearchParams(form).toString() : body === undefined ? undefined : JSON.stringify(body));
    const type = form ? "application/x-www-form-urlencoded" : "application/json";
    const response = await fetch(path.startsWith("http") ? path : `${this.base}${path}`, {
      method,
      headers: { accept: "application/json", ...(content === undefined ? {} : { "content-type": type }), ...headers },
      ...(content === undefined ? {} : { body: content }),
    });
    const text = await response.text();
    const isJson = /json/.test(response.headers.get("content-type") ?? "");
    return { status: response.status, headers: response.headers, text, json: isJson ? JSON.parse(text) : undefined };
  }
}

/** The first link of this purpose in a mail's text. */
export function linkIn(text: string, purpose: LinkPurpose): string | undefined {
  return text.match(new RegExp(`https?://[^\\s"<>]+/l/${purpose}/[^\\s"<>)]+`))?.[0];
}
