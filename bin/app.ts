import { App } from "aws-cdk-lib";
import { guard } from "../lib/infra/nag.ts";
import { addStacks } from "../lib/infra/stacks.ts";
import { loadSettings } from "../lib/runtime/settings.ts";

/** The CDK app. `-c environment=staging` makes a second environment beside the first. */
const app = new App();
const environment: unknown = app.node.tryGetContext("environment");
addStacks(app, typeof environment === "string" ? `Groupwright-${environment}` : "Groupwright", loadSettings());
guard(app);
