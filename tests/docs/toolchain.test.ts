import { readFileSync } from "node:fs";
import { resolve } from "node:path";
import { major, minVersion, satisfies, subset } from "semver";
import { describe, expect, it } from "vitest";

const textOf = (file: string) => readFileSync(resolve(import.meta.dirname, "../..", file), "utf8");

type Package = { readonly engines?: { readonly node?: string } };
const { engines, dependencies, devDependencies } = JSON.parse(textOf("package.json")) as {
  readonly engines: { readonly node: string };
  readonly dependencies: Readonly<Record<string, string>>;
  readonly devDependencies: Readonly<Record<string, string>>;
};
const { packages } = JSON.parse(textOf("package-lock.json")) as {
  readonly packages: Readonly<Record<string, Package>>;
};
/** The versions of Node that each installed package says it runs on, by its folder. */
const ACCEPTED = Object.entries(packages).flatMap(([folder, { engines: own }]) =>
  folder !== "" && own?.node !== undefined ? [[folder, own.node] as const] : [],
);

describe("the versions of Node", () => {
  it("in package.json are those on which every dependency runs, and no fewer", () => {
    expect(ACCEPTED.length).toBeGreaterThan(200);
    expect(ACCEPTED.filter(([, accepted]) => !subset(engines.node, accepted))).toEqual([]);
    // As long as one dependency's range is within all others, it is the answer; when none is, work out what they share.
    expect(ACCEPTED.filter(([, accepted]) => subset(accepted, engines.node))).not.toEqual([]);
  });

  it("include the one that comes along, and .nvmrc names it", () => {
    expect(satisfies(devDependencies.node ?? "", engines.node)).toBe(true);
    expect(textOf(".nvmrc")).toBe(`${devDependencies.node}\n`);
  });

  it("are those of the README", () => {
    const least = engines.node.split(" || ").map((range) => String(minVersion(range)).replace(/(\.0)+$/, ""));
    const readme = textOf("README.md").replaceAll("\n", " ");
    expect(readme).toContain(`Node ${least.slice(0, -1).join(", ")} or ${least.at(-1)}`);
    expect(readme).toContain(`Node ${major(devDependencies.node ?? "")} comes with \`npm ci\``);
  });
});

describe("the dependencies", () => {
  const all = Object.entries({ ...dependencies, ...devDependencies });

  it("are pinned, each to one version", () => {
    expect(all.filter(([, version]) => !/^\d+\.\d+\.\d+$/.test(version))).toEqual([]);
  });

  it("have one version of the AWS SDK's clients, and one copy of what these share", () => {
    const clients = all.filter(([name]) => /^@aws-sdk\/(client|lib)-/.test(name));
    expect(clients.length).toBeGreaterThan(5);
    expect(new Set(clients.map(([, version]) => version)).size).toBe(1);
    const cores = Object.keys(packages).filter((folder) => /\/@(aws-sdk|smithy)\/core$/.test(folder));
    expect(cores).toEqual(["node_modules/@aws-sdk/core", "node_modules/@smithy/core"]);
  });
});
