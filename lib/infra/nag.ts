import { type App, type Stack, Validations } from "aws-cdk-lib";
import { AwsSolutionsChecks, HIPAASecurityChecks, type NagPack, ServerlessChecks } from "cdk-nag";
import type { Acknowledgement } from "./acknowledgements.ts";

/** Anew each time: a pack keeps what it found. */
export function nagPacks(): readonly NagPack[] {
  return [new AwsSolutionsChecks(), new HIPAASecurityChecks(), new ServerlessChecks()];
}

/** From now on the app does not synthesise with a finding that nobody has acknowledged. */
export function guard(app: App): void {
  Validations.of(app).addPlugins(...nagPacks());
}

/** Throws when a row names a resource that is not there: what it excused has been renamed, or is gone. */
export function acknowledgeAll(
  stacks: Readonly<Record<Acknowledgement["stack"], Stack>>,
  rows: readonly Acknowledgement[],
): void {
  for (const { rules, stack, on, reason } of rows) {
    for (const path of on) {
      const found = stacks[stack].node.findAll().find(({ node }) => node.path === `${stacks[stack].node.path}/${path}`);
      if (found === undefined) throw new Error(`acknowledgements.ts names ${stack} ${path}, which is not in the stack`);
      Validations.of(found).acknowledge(...rules.map((id) => ({ id, reason })));
    }
  }
}
