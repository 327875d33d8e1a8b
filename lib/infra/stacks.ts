import { type App, Tags } from "aws-cdk-lib";
import type { Settings } from "../domain/settings.ts";
import { AppStack } from "./app-stack.ts";
import { DataStack } from "./data-stack.ts";
import { ObservabilityStack } from "./observability-stack.ts";

export type Stacks = { readonly data: DataStack; readonly app: AppStack; readonly observability: ObservabilityStack };

/** The three stacks of one environment. @example addStacks(app, "Groupwright", settings) */
export function addStacks(app: App, prefix: string, settings: Settings): Stacks {
  const data = new DataStack(app, `${prefix}-Data`, {
    description: "Groupwright: tables, keys and the staff directory",
  });
  const service = new AppStack(app, `${prefix}-App`, {
    description: "Groupwright: API, functions and queues",
    data,
    settings,
  });
  const observability = new ObservabilityStack(app, `${prefix}-Observability`, {
    description: "Groupwright: alarms and the dashboard",
    app: service,
    alarmAddress: settings.organisation.coordinatorAddress,
  });
  Tags.of(app).add("service", "groupwright");
  return { data, app: service, observability };
}
