import { once } from "node:events";
import { createServer, type RequestListener } from "node:http";
import type { AddressInfo } from "node:net";
import { afterAll, beforeAll, describe, expect, test } from "vitest";
import { mailbox } from "../../../lib/adapters/ses/mailbox.ts";
import { sesMailer } from "../../../lib/adapters/ses/mailer.ts";
import { outcomeOf } from "../../../lib/adapters/ses/outcome.ts";
import { readMail } from "../../../lib/runtime/local/mail.ts";
import type { Mail } from "../../../lib/use-cases/ports.ts";
import { mailClient, sharedMail } from "../../support/mail-endpoint.ts";
import { messageRecord } from "../../support/records.ts";

const { messageId } = messageRecord();
const SENDER = { name: "Harbour Lane", address: "hello@harbourlane.example" };
const MAIL: Mail = {
  to: "ana@example.org",
  replyTo: "desk@example.org",
  subject: "Tuesday circle: mañana a las 18:00 · 明日",
  html: "<p>Hallo 👋</p>",
  text: "Hallo 👋",
  headers: [
    { name: "List-Unsubscribe", value: "<https://groups.example.org/l/preferences/abc>" },
    { name: "List-Unsubscribe-Post", value: "List-Unsubscribe=One-Click" },
  ],
  attachments: [{ fileName: "meeting.ics", contentType: "text/calendar", content: "BEGIN:VCALENDAR\r\nX:é\r\n" }],
};

describe("on a real endpoint", () => {
  test("a mail arrives whole: one recipient, letters of every script, headers, attachment", async () => {
    const { endpoint } = await sharedMail();
    const outcome = await sesMailer({ client: mailClient(endpoint), sender: SENDER }).send(MAIL, messageId);
    expect(outcome).toMatchObject({ outcome: "accepted" });
    const providerId = outcome.outcome === "accepted" ? outcome.providerId : "";
    const mail = (await readMail(endpoint)).find((each) => each.messageId === providerId);
    expect(mail).toMatchObject({
      from: '"Harbour Lane" <hello@harbourlane.example>',
      destination: { to: ["ana@example.org"], cc: [], bcc: [] },
      replyTo: ["desk@example.org"],
      subject: MAIL.subject,
      body: { html: MAIL.html, text: MAIL.text },
      headers: MAIL.headers,
    });
    const [attachment] = mail?.attachments ?? [];
    expect(attachment).toMatchObject({ filename: "meeting.ics", contentType: "text/calendar" });
    expect(Buffer.from(attachment?.content ?? "", "base64").toString()).toBe(MAIL.attachments[0]?.content);
  });

  test("a mail to where one was turned away before goes out too, though the endpoint has no list of such", async () => {
    const { endpoint } = await sharedMail();
    const mailer = sesMailer({ client: mailClient(endpoint), sender: SENDER });
    expect(await mailer.send({ ...MAIL, wasRefused: true }, messageId)).toMatchObject({ outcome: "accepted" });
  });

  test("a mail it refuses is rejected", async () => {
    const { endpoint } = await sharedMail();
    const outcome = await sesMailer({ client: mailClient(endpoint), sender: SENDER }).send(
      { ...MAIL, subject: "" },
      messageId,
    );
    expect(outcome).toMatchObject({ outcome: "rejected" });
  });
});

describe("what became of the call", () => {
  let reply: RequestListener = () => {};
  let requests: { readonly line: string; readonly body: string }[] = [];
  const server = createServer((request, response) => {
    let body = "";
    request.on("data", (chunk) => {
      body += String(chunk);
    });
    request.on("end", () => {
      requests.push({ line: `${request.method} ${request.url}`, body });
      reply(request, response);
    });
  });
  beforeAll(async () => {
    await once(server.listen(0, "127.0.0.1"), "listening");
  });
  afterAll(() => {
    server.closeAllConnections();
    server.close();
  });

  const send = async (behaviour: RequestListener, change: Partial<Mail> = {}, requestTimeout = 5_000) => {
    requests = [];
    reply = behaviour;
    // A listening server over TCP has an address object.
    const { port } = server.address() as AddressInfo;
    const client = mailClient(`http://127.0.0.1:${port}`, requestTimeout);
    return sesMailer({ client, sender: SENDER, configurationSet: "mail" }).send({ ...MAIL, ...change }, messageId);
  };
  const refusing =
    (status: number, type: string, message = "ana@example.org is not to be told"): RequestListener =>
    (_, response) => {
      response.writeHead(status, { "content-type": "application/json", "x-amzn-errortype": type });
      response.end(JSON.stringify({ message }));
    };

  test.each([
    [429, "TooManyRequestsException", "throttled"],
    [400, "LimitExceededException", "throttled"],
    [400, "SendingPausedException", "throttled"],
    [400, "AccountSuspendedException", "throttled"],
    [400, "MailFromDomainNotVerifiedException", "throttled"],
    [403, "ExpiredTokenException", "throttled"],
    [403, "AccessDeniedException", "throttled"],
    [400, "MessageRejected", "rejected"],
    [400, "BadRequestException", "rejected"],
    [404, "NotFoundException", "throttled"],
    [413, "RequestEntityTooLarge", "rejected"],
    [400, "IncompleteSignature", "throttled"],
    [400, "NotAuthorized", "throttled"],
    [400, "RequestExpired", "throttled"],
    [400, "RequestTimeout", "throttled"],
    [408, "RequestTimeoutException", "throttled"],
    [408, "Unheard", "throttled"],
    [400, "MalformedHttpRequestException", "throttled"],
    [400, "RequestAbortedException", "unknown"],
    [409, "ConflictException", "throttled"],
    [409, "ConcurrentModificationException", "throttled"],
    [500, "ConcurrentModificationException", "throttled"],
    [410, "Unheard", "rejected"],
    [500, "InternalServiceErrorException", "unknown"],
    [500, "InternalFailure", "unknown"],
    [501, "NotImplemented", "throttled"],
    [502, "BadGateway", "unknown"],
    [503, "ServiceUnavailable", "throttled"],
    [504, "GatewayTimeout", "unknown"],
  ])("%i %s: %s, with its code, after one call", async (status, type, outcome) => {
    expect(await send(refusing(status, type))).toEqual({ outcome, code: type });
    expect(requests).toHaveLength(1);
  });

  test.each([
    [
      "Email address is not verified. The following identities failed the check in region EU-WEST-1: a@b.example",
      "throttled",
    ],
    ["Sending suspended for this account. For more information, write to us.", "throttled"],
    ["Maximum sending rate exceeded.", "throttled"],
    ["Configuration set <mail> is paused.", "throttled"],
    ["Local address contains control or whitespace", "rejected"],
    ["Message length is more than 41943040 bytes long: '52428800'.", "rejected"],
  ])("refused with the words %j: %s", async (words, outcome) => {
    for (const type of ["MessageRejected", "BadRequestException"]) {
      expect(await send(refusing(400, type, words))).toEqual({ outcome, code: type });
    }
  });

  test("what fails before the request leaves has sent nothing, whatever it was", async () => {
    const broken = { ...MAIL, attachments: [{ fileName: "a", contentType: "b", content: 7 as unknown as string }] };
    const client = mailClient("http://127.0.0.1:1");
    const outcome = await sesMailer({ client, sender: SENDER }).send(broken, messageId);
    expect(outcome).toEqual({ outcome: "throttled", code: "ERR_INVALID_ARG_TYPE" });
  });

  test("accepted without an id is unknown", async () => {
    expect(await send((_, response) => response.end("{}"))).toEqual({ outcome: "unknown", code: "NoMessageId" });
  });

  test("accepted with a reply that cannot be read is unknown", async () => {
    const outcome = await send((_, response) => response.end('{"MessageId": "abc'));
    expect(outcome).toMatchObject({ outcome: "unknown" });
  });

  test("a connection lost after the request is unknown", async () => {
    expect(await send((request) => request.socket.destroy())).toEqual({ outcome: "unknown", code: "ECONNRESET" });
    expect(requests).toHaveLength(1);
  });

  test("a reply that never comes is unknown", async () => {
    expect(await send(() => {}, {}, 50)).toMatchObject({ outcome: "unknown" });
    expect(requests).toHaveLength(1);
  });

  test("when nobody listens nothing was sent, and it may be tried again", async () => {
    const outcome = await sesMailer({ client: mailClient("http://127.0.0.1:1"), sender: SENDER }).send(MAIL, messageId);
    expect(outcome).toEqual({ outcome: "throttled", code: "ECONNREFUSED" });
  });

  test("who was turned away before is taken off the account's list first, on it or not", async () => {
    for (const listed of [true, false]) {
      const outcome = await send(
        (request, response) => {
          if (request.method === "DELETE" && !listed) return refusing(404, "NotFoundException")(request, response);
          response.end(request.method === "DELETE" ? "{}" : '{"MessageId":"abc"}');
        },
        { wasRefused: true },
      );
      expect(outcome).toEqual({ outcome: "accepted", providerId: "abc" });
      expect(requests.map(({ line }) => line)).toEqual([
        "DELETE /v2/email/suppression/addresses/ana%40example.org",
        "POST /v2/email/outbound-emails",
      ]);
    }
  });

  test("where that cannot be done nothing was sent, whatever went wrong", async () => {
    for (const [status, type] of [
      [500, "InternalFailure"],
      [400, "BadRequestException"],
    ] as const) {
      expect(await send(refusing(status, type), { wasRefused: true })).toEqual({ outcome: "throttled", code: type });
      expect(requests).toHaveLength(1);
    }
  });

  test("the call names the message for the service's events, and the configuration set", async () => {
    await send((_, response) => response.end('{"MessageId":"abc"}'));
    expect(JSON.parse(requests[0]?.body ?? "")).toMatchObject({
      EmailTags: [{ Name: "messageId", Value: messageId }],
      ConfigurationSetName: "mail",
      Destination: { ToAddresses: ["ana@example.org"] },
    });
  });

  test("what is attached says how it is carried: 7bit, which SES takes else, holds no letters but ASCII", async () => {
    await send((_, response) => response.end('{"MessageId":"abc"}'));
    const { Attachments } = JSON.parse(requests[0]?.body ?? "").Content.Simple;
    expect(Attachments).toEqual([expect.objectContaining({ ContentTransferEncoding: "BASE64" })]);
  });
});

const fault = (facts: object) => Object.assign(new Error("ana@example.org"), facts);
test.each([
  ["a host without an address", fault({ code: "ENOTFOUND", syscall: "getaddrinfo" }), "throttled", "ENOTFOUND"],
  ["no route to the host", fault({ code: "EHOSTUNREACH", syscall: "connect" }), "throttled", "EHOSTUNREACH"],
  [
    "no answer at any of its addresses",
    Object.assign(new AggregateError([fault({ syscall: "connect" })]), { code: "ECONNREFUSED" }),
    "throttled",
    "ECONNREFUSED",
  ],
  ["no credentials", fault({ name: "CredentialsProviderError" }), "throttled", "CredentialsProviderError"],
  [
    "a connection that was not made in time",
    fault({ name: "TimeoutError", message: "the request socket did not establish a connection with the server" }),
    "throttled",
    "TimeoutError",
  ],
  [
    "a connection lost before it was secure",
    fault({
      code: "ECONNRESET",
      message: "Client network socket disconnected before secure TLS connection was established",
    }),
    "throttled",
    "ECONNRESET",
  ],
  ["a certificate of somebody else", fault({ code: "ERR_TLS_CERT_ALTNAME_INVALID" }), "throttled", undefined],
  ["a reply that never came", fault({ name: "TimeoutError", code: "ETIMEDOUT" }), "unknown", "ETIMEDOUT"],
  ["a broken pipe", fault({ code: "EPIPE", syscall: "write" }), "unknown", "EPIPE"],
  ["an error nobody expected", new TypeError("x is not a function"), "unknown", "TypeError"],
  ["something that is no error", "ana@example.org", "unknown", "NotAnError"],
])("%s: only what surely did not send may be tried again", (_, error, outcome, code) => {
  expect(outcomeOf(error)).toMatchObject(code === undefined ? { outcome } : { outcome, code });
});

test.each([
  ["Harbour Lane", '"Harbour Lane" <a@b.example>'],
  ['The "Lane", \\ Co.', '"The \\"Lane\\", \\\\ Co." <a@b.example>'],
  ["Café", "=?UTF-8?B?Q2Fmw6k=?= <a@b.example>"],
])("the sender %s is written as a header wants it", (name, header) => {
  expect(mailbox(name, "a@b.example")).toBe(header);
});

test("a long name in another script is cut into words of a legal length, between letters", () => {
  const name = "支援".repeat(20);
  const words = mailbox(name, "a@b.example").split(" ").slice(0, -1);
  expect(words.every((word) => word.length <= 75)).toBe(true);
  const decoded = words.map((word) => Buffer.from(word.slice(10, -2), "base64").toString());
  expect(decoded.join("")).toBe(name);
});
