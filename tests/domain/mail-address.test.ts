import { describe, expect, it } from "vitest";
import { GroupDraft } from "../../lib/domain/groups/group.ts";
import { addressMacOf } from "../../lib/domain/hash.ts";
import { Intake } from "../../lib/domain/intake/application.ts";
import { asciiAddress, MailAddress } from "../../lib/domain/mail-address.ts";
import { Settings } from "../../lib/domain/settings.ts";
import { checkSettings } from "../../lib/runtime/check-settings.ts";
import { ALL_LANGUAGES, wordsIn } from "../../lib/words/languages.ts";
import { worded } from "../../lib/words/problem.ts";
import { draftOf, intakeOf, settingsOf } from "../support/samples.ts";

const LONGEST_LABEL = "d".repeat(63);

/** As it is typed, and as it is sent. */
const TAKEN: readonly (readonly [typed: string, sent: string])[] = [
  ["ruth@example.org", "ruth@example.org"],
  ["name@xn--e1afmkfd.xn--p1ai", "name@xn--e1afmkfd.xn--p1ai"],
  ["user@bücher.example", "user@xn--bcher-kva.example"],
  ["user@BÜCHER.example", "user@xn--bcher-kva.example"],
  ["user@bu\u0308cher.example", "user@xn--bcher-kva.example"],
  ["user@пример.рф", "user@xn--e1afmkfd.xn--p1ai"],
  ["user@例え。テスト", "user@xn--r8jz45g.xn--zckzah"],
  ["user@faß.de", "user@xn--fa-hia.de"],
  ["a!b#c@example.org", "a!b#c@example.org"],
  ["!#$%&'*+-/=?^_`{|}~@example.org", "!#$%&'*+-/=?^_`{|}~@example.org"],
  ["o'brien+groups@mail.example.co.uk", "o'brien+groups@mail.example.co.uk"],
  ["a@b.example", "a@b.example"],
  ["1.2.3@4.example", "1.2.3@4.example"],
  ["Ruth.B@Example.ORG", "Ruth.B@example.org"],
  [`${"l".repeat(64)}@${LONGEST_LABEL}.example`, `${"l".repeat(64)}@${LONGEST_LABEL}.example`],
];

/** What stands round it and is not seen. */
const ROUND = [" %", "% ", "\t%\r\n", "\u00a0%", "\u200b%\ufeff", "\u202a%\u202c"];

const REFUSED = [
  "",
  "ruth",
  "ruth@",
  "@example.org",
  "ruth at example.org",
  "ruth b@example.org",
  "ruth@example",
  "ruth@example.org.",
  "ruth@exam ple.org",
  "ruth@example..org",
  "ruth@-example.org",
  "ruth@example.org/x",
  "ruth@example%2Eorg",
  "ruth@127.0.0.1",
  "ruth@0x7f.1",
  "ruth@[127.0.0.1]",
  "ruth@exam_ple.org",
  "ruth@a@example.org",
  ".ruth@example.org",
  "ruth.@example.org",
  "ru..th@example.org",
  "ruth,bo@example.org",
  "ruth@example.org, bo@example.org",
  "Ruth <ruth@example.org>",
  "mailto:ruth@example.org",
  "ruth@example.org\r\nBcc: bo@example.org",
  `${"l".repeat(65)}@example.org`,
  `ruth@${"d".repeat(64)}.example`,
  // 254 letters as typed, and more in the letters of the DNS.
  `ruth@${"ü".repeat(60)}.${"ü".repeat(60)}.${"ü".repeat(60)}.${"ü".repeat(60)}.example`,
];

const faultsOf = (address: unknown) => MailAddress.safeParse(address).error?.issues.map(({ message }) => message) ?? [];

describe("an e-mail address", () => {
  it.each(TAKEN)("is kept as it is typed, and sent in the letters of the DNS: %s", (typed, sent) => {
    expect(MailAddress.parse(typed)).toBe(typed);
    expect(asciiAddress(typed)).toBe(sent);
    // As sent it is an address too, and stays what it is.
    expect(asciiAddress(MailAddress.parse(sent))).toBe(sent);
  });

  it.each(ROUND)("loses what stands round it: %j", (round) => {
    expect(MailAddress.parse(round.replace("%", "ruth@example.org"))).toBe("ruth@example.org");
  });

  it.each(REFUSED)("is not %j", (text) => {
    expect(faultsOf(text)[0]).toMatch(/^not-an-address$|^Too big/);
  });

  it.each([undefined, null, 7])("is not %s", (value) => expect(faultsOf(value)).toEqual(["not-an-address"]));

  it.each(["josé@example.org", "ñ@bücher.example", "用户@example.org"])(
    "with other letters before the @ is refused in words that say so: %s",
    async (address) => {
      expect(faultsOf(address)).toEqual(["local-part-beyond-ascii"]);
      const said = ALL_LANGUAGES.map(async (language) => {
        const { problems } = await (await wordsIn(language)).problems();
        return worded(problems.faults, { code: "local-part-beyond-ascii" }).fix;
      });
      expect(await Promise.all(said)).toEqual([
        expect.stringMatching(/Before the @ .* without accents/),
        expect.stringMatching(/Antes de la @ .* sin tilde/),
        expect.stringMatching(/Avant le @.* sans accent/),
      ]);
    },
  );

  it.each([
    ["user@bücher.example", "user@xn--bcher-kva.example"],
    ["user@bücher.example", " USER@XN--BCHER-KVA.Example "],
    ["ruth@example.org", "Ruth@EXAMPLE.org"],
    ["user@пример.рф", "user@xn--e1afmkfd.xn--p1ai"],
  ])("is one mailbox in both spellings: %s and %s", (one, other) => {
    expect(addressMacOf(one, "secret")).toBe(addressMacOf(other, "secret"));
    expect(addressMacOf(one, "secret")).not.toBe(addressMacOf(`x${other.trim()}`, "secret"));
  });
});

describe("every field that holds one", () => {
  const typed = " a!b@bücher.example";
  const kept = "a!b@bücher.example";
  const sent = "a!b@xn--bcher-kva.example";

  it("of people and of who runs a group takes it alike", () => {
    expect(Intake.parse({ ...intakeOf(), email: typed })).toMatchObject({ email: kept });
    const facilitators = [{ name: "Ines", email: typed, level: "peer" }];
    const draft = GroupDraft.parse({ ...draftOf(), facilitators, supervisor: { name: "Bo", email: typed } });
    expect(draft).toMatchObject({ facilitators: [{ email: kept }], supervisor: { email: kept } });
  });

  it("of the settings is as SES, SNS and Cognito take it", () => {
    const { organisation } = settingsOf();
    const own = { ...organisation, senderAddress: typed, coordinatorAddress: typed };
    expect(Settings.parse({ organisation: own, alarms: { address: typed } })).toMatchObject({
      organisation: { senderAddress: sent, coordinatorAddress: sent },
      alarms: { address: sent },
    });
    const beyond = { organisation: { ...organisation, senderAddress: "josé@example.org" } };
    expect(() => checkSettings(beyond, "a file")).toThrow(/senderAddress: must be .* letters without accents/);
  });
});
