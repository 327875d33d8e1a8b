import { Duration } from "aws-cdk-lib";
import { Metric } from "aws-cdk-lib/aws-cloudwatch";

type Statistic = "Sum" | "Average" | "Maximum";

/** A metric that the service writes into its logs. No dimensions: an identifier there might be personal. */
export function ours(metricName: string, statistic: Statistic, period = Duration.minutes(1)): Metric {
  return new Metric({ namespace: "Groupwright", metricName, statistic, period });
}

/** A metric of the whole account's mail. */
export function ses(metricName: string, statistic: Statistic, period: Duration): Metric {
  return new Metric({ namespace: "AWS/SES", metricName, statistic, period });
}
