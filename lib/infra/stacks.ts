import { type App, Tags } from "aws-cdk-lib";
import type { Edge, Settings } from "../domain/settings.ts";
import { queuesFor } from "../runtime/queues.ts";
import { ACKNOWLEDGED_OF_URGENT_QUEUE, ACKNOWLEDGEMENTS } from "./acknowledgements.ts";
import { AppStack } from "./app/app-stack.ts";
import { DataStack } from "./data/data-stack.ts";
import { EdgeStack } from "./edge/edge-stack.ts";
import { acknowledgeAll } from "./nag.ts";
import { ObservabilityStack } from "./observability/observability-stack.ts";

export type Stacks = {
  readonly data: DataStack;
  readonly app: AppStack;
  readonly observability: ObservabilityStack;
  /** Only where the configuration asks for one. */
  readonly edge?: EdgeStack;
};

/** The stacks of one environment. @example addStacks(app, "Groupwright", settings) */
export function addStacks(app: App, prefix: string, settings: Settings, excused = ACKNOWLEDGEMENTS): Stacks {
  const data = new DataStack(app, `${prefix}-Data`, {
    description: "Groupwright: tables, keys and the staff directory",
    settings,
  });
  const service = new AppStack(app, `${prefix}-App`, {
    description: "Groupwright: API, functions and queues",
    data,
    settings,
  });
  const observability = new ObservabilityStack(app, `${prefix}-Observability`, {
    description: "Groupwright: alarms and the dashboard",
    app: service,
    settings,
    topicKey: data.operationsKey,
  });
  const { edge } = settings.web;
  const stacks: Stacks = {
    data,
    app: service,
    observability,
    ...(edge && { edge: edgeBefore(app, prefix, edge) }),
  };
  Tags.of(app).add("service", "groupwright");
  const isUrgentApart = queuesFor(settings.capacity).urgent !== undefined;
  acknowledgeAll(stacks, isUrgentApart ? [...excused, ...ACKNOWLEDGED_OF_URGENT_QUEUE] : excused);
  return stacks;
}

function edgeBefore(app: App, prefix: string, edge: Edge): EdgeStack {
  return new EdgeStack(app, `${prefix}-Edge`, { description: "Groupwright: CloudFront and its firewall", edge });
}
