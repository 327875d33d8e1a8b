import { readFileSync } from "node:fs";
import { builtinModules } from "node:module";
import { join } from "node:path";
import { describe, expect, it } from "vitest";
import { RULES } from "./architecture/rules.ts";
import { ROOT, readSources, sourceOf } from "./architecture/source.ts";
import { circles, crowdedFolders } from "./architecture/tree.ts";
import { WRITING } from "./architecture/writing.ts";

const SOURCES = readSources(["lib", "functions", "bin"]);
const TESTS = readSources(["tests"]);

/** A file that breaks the rule, for each way of breaking it. */
const BREACHES = [
  ["imports point one way", "lib/domain/seat.ts", 'import { match } from "../matching/match.ts";'],
  ["imports point one way", "lib/domain/seat.ts", 'import type { Deps } from "../use-cases/ports.ts";'],
  ["imports point one way", "lib/use-cases/leave.ts", 'import { dynamoStore } from "../adapters/dynamodb/store.ts";'],
  ["imports point one way", "lib/adapters/ses/a.ts", 'import { renderPage } from "../../pages/render-page.ts";'],
  ["imports point one way", "lib/adapters/ses/a.ts", 'import { sweepDue } from "../../use-cases/sweep-due.ts";'],
  [
    "imports point one way",
    "lib/adapters/a.ts",
    'import type { OfferFile } from "../use-cases/offers/offer-of-link.ts";',
  ],
  ["imports point one way", "lib/api/http/a.ts", 'import { loadSettings } from "../../runtime/settings.ts";'],
  ["imports point one way", "lib/email/offers/offer.ts", 'import { match } from "../../matching/match.ts";'],
  [
    "imports point one way",
    "functions/sweeper.ts",
    'import { sweepDue } from "../lib/use-cases/messages/sweep-due.ts";',
  ],
  ["imports point one way", "bin/groupwright.ts", 'const app = await import("../lib/infra/app/app-stack.ts");'],
  [
    "chapters of use-cases come one after the other",
    "lib/use-cases/sessions/a.ts",
    'import { sendMessage } from "../messages/send-message.ts";',
  ],
  [
    "chapters of use-cases come one after the other",
    "lib/use-cases/offers/store.ts",
    'import { isOpen } from "./offer-of-link.ts";',
  ],
  [
    "chapters of use-cases come one after the other",
    "lib/use-cases/found.ts",
    'import type { VerifyView } from "./intake/views.ts";',
  ],
  ["packages stay in their place", "lib/api/http/a.ts", 'import { SQSClient } from "@aws-sdk/client-sqs";'],
  ["packages stay in their place", "lib/runtime/a.ts", 'import { Stack } from "aws-cdk-lib";'],
  [
    "packages stay in their place",
    "lib/words/when.ts",
    'import { formatInTimeZone } from "date-fns-tz/formatInTimeZone";',
  ],
  ["packages stay in their place", "lib/time/wall-clock.ts", 'import { fromZonedTime } from "date-fns-tz";'],
  ["packages stay in their place", "lib/time/wall-clock.ts", 'import { toDate } from "date-fns-tz/toDate";'],
  ["packages stay in their place", "lib/time/wall-clock.ts", 'import { Temporal } from "temporal-polyfill";'],
  ["packages stay in their place", "lib/matching/fit.ts", 'import { readFileSync } from "node:fs";'],
  ["environment and clock are read in one place", "lib/adapters/ses/a.ts", "const region = process.env.AWS_REGION;"],
  ["environment and clock are read in one place", "lib/matching/fit.ts", "const now = new Date();"],
  ["environment and clock are read in one place", "lib/use-cases/leave.ts", "const now = Date.now();"],
  [
    "AWS is waited for with patience, and not for ever",
    "lib/runtime/aws/a.ts",
    'import { KMSClient } from "@aws-sdk/client-kms";\nconst client = new KMSClient({});',
  ],
  [
    "AWS is waited for with patience, and not for ever",
    "bin/deploy/a.ts",
    'import {\n  ListStacksCommand,\n  CloudFormation as Stacks,\n} from "@aws-sdk/client-cloudformation";\n' +
      "const stacks = new Stacks({ maxAttempts: 2 });",
  ],
  [
    "AWS is waited for with patience, and not for ever",
    "lib/adapters/a.ts",
    'import * as sqs from "@aws-sdk/client-sqs";\nconst client = new sqs.SQSClient({});',
  ],
  [
    "AWS is waited for with patience, and not for ever",
    "lib/runtime/aws/a.ts",
    'const { KMSClient } = await import("@aws-sdk/client-kms");',
  ],
  ["files are short", "lib/domain/seat.ts", "const a = 1;\n".repeat(251)],
  ["names say what is inside", "lib/domain/utils.ts", "export const a = 1;"],
  ["use-cases commit by a policy", "lib/use-cases/members/leave.ts", "await deps.store.commit(changes);"],
  [
    "use-cases commit by a policy",
    "lib/use-cases/members/leave.ts",
    'import { ConditionFailed } from "../ports.ts";\nif (failure instanceof ConditionFailed) return;',
  ],
  ["lines end at 120", "tests/domain/a.test.ts", `const a = "${"b".repeat(120)}";`],
  ["literals are written out", "lib/domain/a.ts", "const a = {\n  ...{ b, c },\n};"],
  ["no item is taken for a number", "tests/bench/a.ts", "const fit = fits[0] as number;"],
  ["names say what is inside", "lib/matching/index.ts", "export const a = 1;"],
  ["names say what is inside", "lib/domain/all.ts", 'export { a } from "./a.ts";\nexport * from "./b.ts";\n'],
] as const;

describe("the tree", () => {
  it.each(RULES.map((rule) => [rule.name, rule] as const))("%s", (_name, rule) => {
    expect(SOURCES.flatMap(rule.findings)).toEqual([]);
  });

  it.each(WRITING.map((rule) => [rule.name, rule] as const))("%s, in the tests too", (_name, rule) => {
    expect([...SOURCES, ...TESTS].flatMap(rule.findings)).toEqual([]);
  });

  it("has no circle of imports", () => {
    expect(circles(SOURCES)).toEqual([]);
  });

  it("has no crowded folder", () => {
    expect(crowdedFolders([...SOURCES, ...TESTS].map(({ path }) => path))).toEqual([]);
  });

  it("has every folder that the rules speak of", () => {
    const folders = new Set(SOURCES.map(({ path }) => path.split("/").slice(0, -1).slice(0, 2).join("/")));
    expect([...folders]).toEqual(
      expect.arrayContaining(["lib/domain", "lib/use-cases", "lib/api", "functions", "bin"]),
    );
  });

  it("ships no package that is not a dependency", () => {
    const { dependencies } = JSON.parse(readFileSync(join(ROOT, "package.json"), "utf8"));
    const shipped = SOURCES.filter(
      ({ path }) => /^(lib|functions)\//.test(path) && !/^lib\/(infra|runtime\/local)\//.test(path),
    );
    const used = shipped.flatMap(({ path, imports }) =>
      imports.filter((item) => item.isPackage && !item.typeOnly).map(({ target }) => ({ path, target })),
    );
    const foreign = used.filter(
      ({ target }) => !builtinModules.includes(target.replace("node:", "")) && !target.startsWith("#"),
    );
    expect(foreign.filter(({ target }) => dependencies[packageName(target)] === undefined)).toEqual([]);
  });
});

describe("the rules", () => {
  it("find a circle, also one of types alone, and name its files", () => {
    const ring = [
      sourceOf("lib/domain/a.ts", 'import { b } from "./b.ts";'),
      sourceOf("lib/domain/b.ts", 'import type { C } from "./c.ts";'),
      sourceOf("lib/domain/c.ts", 'import type { A } from "./a.ts";'),
      sourceOf("lib/domain/d.ts", 'import { a } from "./a.ts";'),
    ];
    expect(circles(ring)).toEqual([
      expect.stringContaining("lib/domain/a.ts, lib/domain/b.ts, lib/domain/c.ts import"),
    ]);
    expect(circles(ring.slice(1))).toEqual([]);
  });

  it("find a folder of twenty-one files, and not one of twenty", () => {
    const files = (count: number) => Array.from({ length: count }, (_, index) => `lib/pages/page-${index}.ts`);
    expect(crowdedFolders(files(21))).toEqual([expect.stringContaining("lib/pages has 21 files")]);
    expect(crowdedFolders(files(20))).toEqual([]);
  });

  it.each(BREACHES)("%s: refuses a breach in %s", (name, path, text) => {
    const rule = [...RULES, ...WRITING].find((candidate) => candidate.name === name);
    expect(rule?.findings(sourceOf(path, text))).toHaveLength(1);
  });

  it("let through what stands in a comment, and a long file that gives its reason", () => {
    const commented = sourceOf(
      "lib/domain/seat.ts",
      "/** Not process.env, not Date.now(), nor as number. */\nexport const a = 1;\n",
    );
    const long = sourceOf("lib/domain/seat.ts", `// Long because it is one table.\n${"const a = 1;\n".repeat(300)}`);
    const rules = [...RULES, ...WRITING];
    expect([commented, long].flatMap((source) => rules.flatMap((rule) => rule.findings(source)))).toEqual([]);
  });
});

function packageName(specifier: string): string {
  const [first = "", second = ""] = specifier.split("/");
  return first.startsWith("@") ? `${first}/${second}` : first;
}
