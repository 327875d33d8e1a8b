import { type App, type Stack, Validations } from "aws-cdk-lib";
import { AwsSolutionsChecks, HIPAASecurityChecks, type NagPack, ServerlessChecks } from "cdk-nag";
import type { IConstruct } from "constructs";
import type { Acknowledgement, StackName } from "./acknowledgements.ts";

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
  stacks: Readonly<Partial<Record<StackName, Stack>>>,
  rows: readonly Acknowledgement[],
): void {
  for (const { rules, stack, withEdge = false, on, reason } of rows) {
    if (withEdge && stacks.edge === undefined) continue;
    for (const path of on) {
      const found = resourceAt(stacks[stack], path);
      if (found === undefined) throw new Error(`acknowledgements.ts names ${stack} ${path}, which is not in the stack`);
      Validations.of(found).acknowledge(...rules.map((id) => ({ id, reason })));
    }
  }
}

function resourceAt(stack: Stack | undefined, path: string): IConstruct | undefined {
  return stack?.node.findAll().find(({ node }) => node.path === `${stack.node.path}/${path}`);
}
