import { App } from "aws-cdk-lib";
import { Template } from "aws-cdk-lib/assertions";
import { addStacks } from "../../lib/infra/stacks.ts";
import { loadSettings } from "../../lib/runtime/settings.ts";

/** The templates as `npm run synth` writes them, from the bundles in `dist/`. */
export function synthesised(): Readonly<Record<"data" | "app" | "observability", Template>> {
  const { data, app, observability } = addStacks(new App(), "Groupwright", loadSettings());
  return {
    data: Template.fromStack(data),
    app: Template.fromStack(app),
    observability: Template.fromStack(observability),
  };
}
