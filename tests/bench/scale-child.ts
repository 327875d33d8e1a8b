import { match } from "../../lib/matching/match.ts";
import { worldOf } from "../matching/random-world.ts";

/** One run in a process of its own, so that its peak memory is its own; prints one line of JSON. */
const [people = 0, groups = 0, seed = 1] = process.argv.slice(2).map(Number);
const input = worldOf({ seed, people, groups, sideRules: true });
const steps: { readonly step: string; readonly at: number }[] = [];
const start = performance.now();
const result = match(input, { onProgress: (step) => void steps.push({ step, at: performance.now() - start }) });
const seconds = (performance.now() - start) / 1000;
const stepSeconds = Object.fromEntries(
  steps.slice(0, -1).map(({ step, at }, k) => [step, ((steps[k + 1]?.at ?? at) - at) / 1000]),
);
console.log(
  JSON.stringify({
    ...{ seconds, stepSeconds, peakMb: process.resourceUsage().maxRSS / 1024 },
    ...{ placed: result.placed.length, proposals: result.demand.length, violations: result.violations.length },
    ...{ status: result.certificate.status, gap: result.certificate.gap },
  }),
);
