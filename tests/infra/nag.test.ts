import { App, RemovalPolicy } from "aws-cdk-lib";
import { Bucket } from "aws-cdk-lib/aws-s3";
import { describe, expect, it } from "vitest";
import { ACKNOWLEDGEMENTS } from "../../lib/infra/acknowledgements.ts";
import { acknowledgeAll, guard, nagPacks } from "../../lib/infra/nag.ts";
import { addStacks, type Stacks } from "../../lib/infra/stacks.ts";
import { loadSettings } from "../../lib/runtime/settings.ts";
import { certificateIn, settingsWith } from "./settings-with.ts";

const ALL_OPTIONS = settingsWith({
  encryption: "all-tables",
  capacity: { functionsAtOnce: 1000 },
  web: {
    allowedOrigins: ["https://www.example.org"],
    domain: { name: "groups.example.org", certificateArn: certificateIn("eu-west-1") },
    edge: { name: "groups.example.org", certificateArn: certificateIn("us-east-1"), directAddress: "open" },
  },
});

/** "Rule path" of every finding that is not acknowledged. */
function findingsIn(app: App): readonly string[] {
  return nagPacks()
    .flatMap((pack) => pack.validateScope(app).violations)
    .flatMap(({ ruleName, violatingResources }) =>
      violatingResources.map(({ constructPath }) => `${ruleName} ${constructPath}`),
    );
}

function appWith(change: (stacks: Stacks) => void = () => {}): App {
  const app = new App();
  change(addStacks(app, "Groupwright", loadSettings()));
  return app;
}

/** What a call that must fail fails with. */
function messageOf(call: () => unknown): string {
  try {
    call();
  } catch (failure) {
    return String(failure);
  }
  throw new Error("it did not fail");
}

const plainBucket = ({ app }: Stacks) => new Bucket(app, "Plain", { removalPolicy: RemovalPolicy.DESTROY });

describe("what cdk-nag finds (AwsSolutions, HIPAA Security, Serverless)", () => {
  it("is mended or acknowledged, in every stack", () => {
    expect(findingsIn(appWith())).toEqual([]);
  });

  it("is so with every option in use, too", () => {
    const app = new App();
    addStacks(app, "Groupwright", ALL_OPTIONS);
    expect(findingsIn(app)).toEqual([]);
  });

  it("is found again when something new is added: a plain bucket is", () => {
    const findings = findingsIn(appWith(plainBucket));
    expect(findings).toContain("AwsSolutions-S1 Groupwright-App/Plain/Resource");
    expect(findings).toContain("HIPAA.Security-S3BucketVersioningEnabled Groupwright-App/Plain/Resource");
  });

  it("stops the synthesis when nobody has acknowledged it, and says what and where: the bucket, nothing else", () => {
    const app = appWith(plainBucket);
    guard(app);
    const said = messageOf(() => app.synth());
    expect(said).toContain("AwsSolutions-S1'");
    expect(said).toContain("HIPAA.Security-S3BucketVersioningEnabled'");
    expect(new Set(said.match(/Groupwright-[\w/]+/g))).toEqual(new Set(["Groupwright-App/Plain/Resource"]));
  });
});

describe("an acknowledgement", () => {
  it("says why, in a sentence", () => {
    for (const { reason } of ACKNOWLEDGEMENTS) expect(reason).toMatch(/^[A-Z].{60,}\.$/);
  });

  it("excuses something: each rule on each resource is a finding without it", () => {
    const rows = ACKNOWLEDGEMENTS.flatMap(({ rules, stack, on }) =>
      on.flatMap((path) => rules.map((rule) => ({ rule, stack, path }))),
    );
    const findings = findingsIn(bareApp());
    const ids: Readonly<Record<keyof Stacks, string>> = {
      data: "Groupwright-Data",
      app: "Groupwright-App",
      observability: "Groupwright-Observability",
      edge: "Groupwright-Edge",
    };
    const idle = rows.filter(
      ({ rule, stack, path }) =>
        !findings.some((finding) => `${finding}/`.startsWith(`${rule} ${ids[stack]}/${path}/`)),
    );
    expect(idle).toEqual([]);
  });

  it("of a resource that is not there is refused by name", () => {
    const row = { rules: ["AwsSolutions-S1"], stack: "app", on: ["Gone"], reason: "It was here once." } as const;
    expect(() => appWith((stacks) => acknowledgeAll(stacks, [row]))).toThrow("names app Gone");
  });
});

/** The stacks, with every option in use, as if nothing had been acknowledged. */
function bareApp(): App {
  const app = new App();
  addStacks(app, "Groupwright", ALL_OPTIONS, []);
  return app;
}
