import { App } from "aws-cdk-lib";
import { Template } from "aws-cdk-lib/assertions";
import type { Settings } from "../../lib/domain/settings.ts";
import { addStacks } from "../../lib/infra/stacks.ts";
import { loadSettings } from "../../lib/runtime/settings.ts";

type Synthesised = Readonly<Record<"data" | "app" | "observability", Template>>;

/** The templates as `npm run synth` writes them, from the bundles in `dist/`. */
export function synthesised(): Synthesised {
  return templatesOf("Groupwright", loadSettings());
}

/** Those of a second environment beside it, with the options that the first does without. */
export function stagingSynthesised(): Synthesised {
  return templatesOf("Groupwright-staging", { ...loadSettings(), environment: "staging", encryption: "all-tables" });
}

function templatesOf(prefix: string, settings: Settings): Synthesised {
  const { data, app, observability } = addStacks(new App(), prefix, settings);
  return {
    data: Template.fromStack(data),
    app: Template.fromStack(app),
    observability: Template.fromStack(observability),
  };
}
