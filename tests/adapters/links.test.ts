import { createHmac } from "node:crypto";
import { GenerateMacCommand, KMSClient, KMSInvalidMacException, VerifyMacCommand } from "@aws-sdk/client-kms";
import { mockClient } from "aws-sdk-client-mock";
import { afterAll, beforeEach, describe, expect, test } from "vitest";
import { hmacLinks } from "../../lib/adapters/hmac/links.ts";
import { kmsLinks } from "../../lib/adapters/kms/links.ts";
import type { LinkClaims } from "../../lib/domain/link.ts";
import type { Links } from "../../lib/use-cases/ports.ts";
import { offerId } from "../support/records.ts";
import { SAMPLE_NOW } from "../support/samples.ts";

const CLAIMS: LinkClaims = {
  purpose: "offer",
  subject: [offerId()],
  rev: 2,
  epoch: 0,
  expiresAt: "2026-09-06T09:00:00.000Z",
};
const KEYS = { k1: Buffer.alloc(32, 1), k2: Buffer.alloc(32, 2) };
const ARNS = { k1: "arn:aws:kms:eu-west-1:1:key/one", k2: "arn:aws:kms:eu-west-1:1:key/two" };

/** Stands in for the keys of KMS; which key answers to which ARN is all it knows. */
const kms = mockClient(KMSClient);
const macOf = (arn: string | undefined, message: Uint8Array | undefined) =>
  createHmac("sha256", arn ?? "")
    .update(message ?? "")
    .digest();

beforeEach(() => {
  kms.reset();
  kms.on(GenerateMacCommand).callsFake(({ KeyId, Message }) => ({ Mac: macOf(KeyId, Message) }));
  kms.on(VerifyMacCommand).callsFake(({ KeyId, Message, Mac }) => {
    if (macOf(KeyId, Message).equals(Mac)) return { MacValid: true };
    throw new KMSInvalidMacException({ message: "invalid", $metadata: {} });
  });
});

afterAll(() => kms.restore());

type Key = keyof typeof KEYS;
const SIGNERS: Readonly<Record<string, (current: Key, known?: readonly Key[]) => Links>> = {
  hmac: (current, known = ["k1", "k2"]) =>
    hmacLinks({ current, keys: Object.fromEntries(known.map((key) => [key, KEYS[key]])) }),
  kms: (current, known = ["k1", "k2"]) =>
    kmsLinks({
      client: new KMSClient({ region: "eu-west-1" }),
      current,
      keys: Object.fromEntries(known.map((key) => [key, ARNS[key]])),
    }),
};

const invalid = { name: "DomainError", code: "link-invalid" };

describe.each(Object.entries(SIGNERS))("links signed with %s", (_, linksWith) => {
  test("open to what was signed, until they expire and not a moment after", async () => {
    const links = linksWith("k1");
    const token = await links.sign(CLAIMS);
    expect(await links.open(token, SAMPLE_NOW)).toEqual(CLAIMS);
    expect(await links.open(token, "2026-09-06T08:59:59.999Z")).toEqual(CLAIMS);
    await expect(links.open(token, "2026-09-06T09:00:00Z")).rejects.toMatchObject({ code: "link-expired" });
  });

  test("any one letter changed anywhere makes them invalid", async () => {
    const links = linksWith("k1");
    const token = await links.sign(CLAIMS);
    const altered = Array.from(token, (letter, at) => `${token.slice(0, at)}${other(letter)}${token.slice(at + 1)}`);
    const outcomes = await Promise.allSettled(altered.map((each) => links.open(each, SAMPLE_NOW)));
    expect(outcomes.filter(({ status }) => status === "fulfilled")).toEqual([]);
    for (const outcome of outcomes) expect(outcome).toMatchObject({ reason: invalid });
  });

  test("the spare bits of the last letter cannot be changed either", async () => {
    const links = linksWith("k1");
    const token = await links.sign(CLAIMS);
    const alphabet = "ABCDEFGHIJKLMNOPQRSTUVWXYZabcdefghijklmnopqrstuvwxyz0123456789-_";
    const lasts = [...alphabet].filter((letter) => letter !== token.at(-1));
    const outcomes = await Promise.allSettled(lasts.map((last) => links.open(token.slice(0, -1) + last, SAMPLE_NOW)));
    expect(outcomes.every(({ status }) => status === "rejected")).toBe(true);
  });

  test.each([
    ["nothing", () => ""],
    ["no token at all", () => "hello"],
    ["without its mac", (token: string) => token.split(".").slice(0, 3).join(".")],
    ["with an empty mac", (token: string) => `${token.split(".").slice(0, 3).join(".")}.`],
    ["with a part too many", (token: string) => `${token}.x`],
    ["with a space at its end", (token: string) => `${token} `],
    ["padded", (token: string) => `${token}=`],
    ["cut short", (token: string) => token.slice(0, -4)],
    ["of a later version", (token: string) => token.replace(/^v1/, "v2")],
    ["naming a key that is not ours", (token: string) => token.replace(".k1.", ".k9.")],
    ["naming another of our keys", (token: string) => token.replace(".k1.", ".k2.")],
    ["naming something every object has", (token: string) => token.replace(".k1.", ".constructor.")],
    [
      "with another payload",
      (token: string) => token.replace(/\.k1\.[^.]+/, `.k1.${Buffer.from("[]").toString("base64url")}`),
    ],
    ["of great length", (token: string) => token.replace(/\.k1\.[^.]+/, `.k1.${"A".repeat(100_000)}`)],
  ])("a token %s is invalid", async (_name, alter) => {
    const links = linksWith("k1");
    const token = alter(await links.sign(CLAIMS));
    await expect(links.open(token, SAMPLE_NOW)).rejects.toMatchObject(invalid);
  });

  test("an invalid link is invalid before it is expired", async () => {
    const links = linksWith("k1");
    const token = (await links.sign(CLAIMS)).replace(".k1.", ".k2.");
    await expect(links.open(token, "2030-01-01T00:00:00.000Z")).rejects.toMatchObject(invalid);
  });

  test("after a change of key, links signed before still open while the old key is known", async () => {
    const token = await linksWith("k1").sign(CLAIMS);
    expect(await linksWith("k2").open(token, SAMPLE_NOW)).toEqual(CLAIMS);
    expect((await linksWith("k2").sign(CLAIMS)).split(".")[1]).toBe("k2");
    await expect(linksWith("k2", ["k2"]).open(token, SAMPLE_NOW)).rejects.toMatchObject(invalid);
  });

  test("a current key that is not given is told at once", () => {
    expect(() => linksWith("k1", ["k2"])).toThrow("k1");
  });
});

test("a genuine token with claims we do not know is invalid, not an error", async () => {
  const text = `v1.k1.${Buffer.from('["dance",["x"],0,"2030-01-01T00:00:00.000Z"]').toString("base64url")}`;
  const mac = createHmac("sha256", KEYS.k1).update(text).digest("base64url");
  const links = hmacLinks({ current: "k1", keys: KEYS });
  await expect(links.open(`${text}.${mac}`, SAMPLE_NOW)).rejects.toMatchObject(invalid);
});

test("a fault of KMS is passed on: it says nothing about the link", async () => {
  const links = kmsLinks({ client: new KMSClient({ region: "eu-west-1" }), current: "k1", keys: ARNS });
  const token = await links.sign(CLAIMS);
  kms.on(VerifyMacCommand).rejects(Object.assign(new Error("throttled"), { name: "ThrottlingException" }));
  await expect(links.open(token, SAMPLE_NOW)).rejects.toMatchObject({ name: "ThrottlingException" });
});

/** A letter of the same alphabet. */
function other(letter: string): string {
  return letter === "A" ? "B" : "A";
}
