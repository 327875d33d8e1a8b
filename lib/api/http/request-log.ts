import type { Deps, Telemetry } from "../../use-cases/ports.ts";

/** Telemetry that names the request in every line it writes. */
export function telemetryFor(telemetry: Telemetry, tags: Readonly<Record<string, string>>): Telemetry {
  return {
    count: telemetry.count,
    event: (level, name, fields) => telemetry.event(level, name, { ...tags, ...fields }),
  };
}

export function depsFor(deps: Deps, tags: Readonly<Record<string, string>>): Deps {
  return { ...deps, telemetry: telemetryFor(deps.telemetry, tags) };
}
