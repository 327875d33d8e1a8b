import { readFileSync } from "node:fs";

export type Share = { readonly of: string; readonly bytes: number };

type Metafile = {
  readonly inputs: Readonly<Record<string, unknown>>;
  readonly outputs: Readonly<
    Record<
      string,
      { readonly bytes: number; readonly inputs: Readonly<Record<string, { readonly bytesInOutput: number }>> }
    >
  >;
};

/** What each package, and our own folders together, take of a bundle; the largest first. From esbuild's metafile. */
export function sharesOf(metafile: string): readonly Share[] {
  // Written by bin/build.ts from what esbuild documents as its metafile.
  const { outputs } = JSON.parse(readFileSync(metafile, "utf8")) as Metafile;
  const sums = new Map<string, number>();
  for (const { inputs } of Object.values(outputs)) {
    for (const [path, { bytesInOutput }] of Object.entries(inputs)) {
      const owner = ownerOf(path);
      sums.set(owner, (sums.get(owner) ?? 0) + bytesInOutput);
    }
  }
  return [...sums].map(([of, bytes]) => ({ of, bytes })).toSorted((a, b) => b.bytes - a.bytes);
}

function ownerOf(path: string): string {
  const name = /.*node_modules\/((?:@[^/]+\/)?[^/]+)/.exec(path)?.[1];
  return name ?? "our own code";
}

/** Whether anything of CDK got into a bundle. */
export function holdsCdk(metafile: string): boolean {
  return readFileSync(metafile, "utf8").includes("aws-cdk-lib");
}
