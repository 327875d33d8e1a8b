import type { Settings } from "../domain/settings.ts";

/**
 * Where one environment's metrics are in CloudWatch, named as its stacks are: beats of a heart in one place would hide
 * that another heart has stopped.
 *
 * @example metricNamespace({ environment: "staging" }) // "Groupwright-staging"
 */
export function metricNamespace({ environment }: Pick<Settings, "environment">): string {
  return environment === undefined ? "Groupwright" : `Groupwright-${environment}`;
}
