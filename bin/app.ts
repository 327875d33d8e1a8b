import { App } from "aws-cdk-lib";
import { guard } from "../lib/infra/nag.ts";
import { addStacks } from "../lib/infra/stacks.ts";
import { builtFrom, readConfiguration, stackPrefix } from "./configuration.ts";
import { PlainError } from "./plain-error.ts";

/** The CDK app of the configuration that the bundles in dist/ were built from. */
try {
  const settings = await readConfiguration(builtFrom());
  const app = new App();
  addStacks(app, stackPrefix(settings), settings);
  guard(app);
} catch (error) {
  if (!(error instanceof PlainError)) throw error;
  console.error(error.message);
  process.exitCode = error.status;
}
