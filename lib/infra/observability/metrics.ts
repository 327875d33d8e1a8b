import { Duration } from "aws-cdk-lib";
import { type IMetric, Metric } from "aws-cdk-lib/aws-cloudwatch";
import type { Settings } from "../../domain/settings.ts";
import { metricNamespace } from "../../runtime/metric-namespace.ts";

type Statistic = "Sum" | "Average" | "Maximum";

/** Over a minute, when no period is given. */
export type OurMetric = (metricName: string, statistic: Statistic, period?: Duration) => IMetric;

/** The metrics that one environment writes into its logs. No dimensions: an identifier there might be personal. */
export function oursIn(settings: Pick<Settings, "environment">): OurMetric {
  const namespace = metricNamespace(settings);
  return (metricName, statistic, period = Duration.minutes(1)) =>
    new Metric({ namespace, metricName, statistic, period });
}

/** A metric of the whole account's mail. */
export function ses(metricName: string, statistic: Statistic, period: Duration): Metric {
  return new Metric({ namespace: "AWS/SES", metricName, statistic, period });
}
