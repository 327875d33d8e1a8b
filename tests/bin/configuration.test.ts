import { mkdtempSync, readFileSync, rmSync, writeFileSync } from "node:fs";
import { tmpdir } from "node:os";
import { join, resolve } from "node:path";
import { afterAll, describe, expect, it } from "vitest";
import * as z from "zod";
import { configurationFile, readConfiguration, stackPrefix } from "../../bin/configuration.ts";
import { Settings } from "../../lib/domain/settings.ts";
import { safety } from "../../lib/words/en/safety.ts";
import { certificateIn, settingsWith } from "../infra/settings-with.ts";

const folder = mkdtempSync(join(tmpdir(), "groupwright-configuration-"));
afterAll(() => rmSync(folder, { recursive: true }));

const organisation = settingsWith({}).organisation;
let files = 0;
function file(text: string): string {
  files += 1;
  const path = join(folder, `${files}.config.ts`);
  writeFileSync(path, text);
  return path;
}
const exporting = (settings: unknown) => file(`export const settings = ${JSON.stringify(settings)};`);

describe("a configuration", () => {
  it("needs the organisation alone; all else has a default", async () => {
    const settings = await readConfiguration(exporting({ organisation }));
    expect(settings).toMatchObject({
      encryption: "sensitive",
      sendGuarantee: "at-most-once",
      web: { allowedOrigins: [] },
      alarms: { silentMinutes: 3, overdueSeconds: 300, bounceRate: 0.02, complaintRate: 0.0005 },
      retention: { logDays: 30 },
    });
  });

  it("as it is shipped offers nobody a group of a foreign theme", async () => {
    const shipped = await readConfiguration(resolve(import.meta.dirname, "../../groupwright.config.ts"));
    expect(shipped.matching.themeRequired).toBe(true);
  });

  it("of a second environment names stacks of its own", () => {
    expect(stackPrefix(settingsWith({}))).toBe("Groupwright");
    expect(stackPrefix(settingsWith({ environment: "staging" }))).toBe("Groupwright-staging");
  });

  it.each<[string, unknown, string]>([
    ["no organisation", {}, "organisation: "],
    [
      "a name that is no address",
      { organisation: { ...organisation, senderAddress: "Bo" } },
      "organisation.senderAddress: must be an e-mail address, as in hello@example.org",
    ],
    [
      "an unknown zone",
      { organisation: { ...organisation, timeZone: "London" } },
      "organisation.timeZone: must be an IANA time zone, as in Europe/Madrid; Europe/London is likely meant",
    ],
    [
      "a trailing slash",
      { organisation: { ...organisation, publicUrl: "https://a.example.org/" } },
      "organisation.publicUrl: must not end in a slash: take the last one off",
    ],
    [
      "an origin with a path",
      { organisation, web: { allowedOrigins: ["https://example.org/apply"] } },
      "web.allowedOrigins.0: must be a site without path or trailing slash, as in https://www.example.org",
    ],
    [
      "a period that CloudWatch has not",
      { organisation, retention: { logDays: 31 } },
      "retention.logDays: must be one of 1, 3, 5",
    ],
    [
      "a share of more than all",
      { organisation, alarms: { bounceRate: 2 } },
      "alarms.bounceRate: must be a share from 0 to 1, as in 0.02",
    ],
    ["a field that is not there", { organisation, cadence: { offerday: 3 } }, "cadence.offerday: is not a setting"],
    [
      "links to another name than the API's",
      {
        organisation,
        web: {
          domain: { name: "other.example.org", certificateArn: certificateIn("eu-west-1") },
        },
      },
      "organisation.publicUrl: must be https:// and the name in web.edge or else web.domain",
    ],
    [
      "an edge whose certificate is elsewhere",
      { organisation, web: { edge: { name: "groups.example.org", certificateArn: certificateIn("eu-west-1") } } },
      "web.edge.certificateArn: must be the ARN of an ACM certificate in us-east-1",
    ],
    [
      "a name of the API's own that the edge would close",
      {
        organisation,
        web: {
          domain: { name: "groups.example.org", certificateArn: certificateIn("eu-west-1") },
          edge: { name: "groups.example.org", certificateArn: certificateIn("us-east-1") },
        },
      },
      "web.domain: must be left out: web.edge closes it",
    ],
  ])("with %s is refused, with the field and what it must be", async (_, settings, message) => {
    await expect(readConfiguration(exporting(settings))).rejects.toThrow(message);
  });

  it("names every fault at once, and the file", async () => {
    const path = exporting({ organisation: { ...organisation, name: "", timeZone: "x" }, encryption: "none" });
    const failure = await readConfiguration(path).catch((error: Error) => error.message);
    expect(failure).toMatch(/config\.ts has to be mended/);
    for (const field of ["organisation.name", "organisation.timeZone", "encryption"])
      expect(failure).toContain(`  ${field}: `);
  });

  it("wants words of one's own for the safety questions in every language there is, and in no other", async () => {
    const wording = (languages: object) =>
      exporting({ organisation, safety: { wording: { since: "2026-11-01", languages } } });
    const whole = { en: safety, es: safety, fr: safety };
    expect((await readConfiguration(wording(whole))).safety.wording?.languages.es).toEqual(safety);
    const failure = await readConfiguration(wording({ en: safety, de: safety })).catch((error: Error) => error.message);
    expect(failure).toContain("safety.wording.languages.es: is missing");
    expect(failure).toContain("safety.wording.languages.fr: is missing");
    expect(failure).toContain("safety.wording.languages.de: nothing else is written in this language");
    const { s2: _left, ...three } = safety;
    const incomplete = readConfiguration(wording({ ...whole, fr: three }));
    await expect(incomplete).rejects.toThrow("safety.wording.languages.fr.s2: ");
  });

  it("that is not there, exports nothing or is not TypeScript is refused in plain words", async () => {
    expect(() => configurationFile(join(folder, "none.ts"))).toThrow("there is no such configuration file");
    await expect(readConfiguration(file("export const other = 1;"))).rejects.toThrow("has to export its settings");
    await expect(readConfiguration(file("export const settings = {"))).rejects.toThrow("cannot be read as TypeScript");
  });
});

/** "organisation.name": every field there is, by path. */
function fieldsOf(schema: z.ZodType, path = ""): readonly string[] {
  if (schema instanceof z.ZodObject) {
    return Object.entries(schema.shape).flatMap(([key, value]) => [
      `${path}${key}`,
      ...fieldsOf(value as z.ZodType, `${path}${key}.`),
    ]);
  }
  const inner = (schema as { def?: { innerType?: z.ZodType } }).def?.innerType;
  return inner === undefined ? [] : fieldsOf(inner, path);
}

it("documents every field where it is declared", () => {
  const source = ["settings", "capacity", "runs/match-settings", "staffed-hours", "intake/safety-wording"]
    .map((file) => readFileSync(resolve(import.meta.dirname, `../../lib/domain/${file}.ts`), "utf8"))
    .join("\n");
  const fields = fieldsOf(Settings);
  expect(fields.length).toBeGreaterThan(45);
  const bare = fields.filter((field) => !new RegExp(`\\*/\\n\\s+${field.split(".").at(-1)}: `).test(source));
  expect(bare).toEqual([]);
});
