import * as z from "zod";
import { Day } from "../../time/local-date-time.ts";
import type { Rule } from "../problems/rules.ts";

const HALF_HOUR = /^(([01]\d|2[0-3]):(00|30)|24:00)$/;
const HalfHour = z.string().regex(HALF_HOUR, "not-a-half-hour" satisfies Rule);

/** A span of one weekday in the person's own zone, whole half hours; `to` is exclusive and may be 24:00. */
export const AvailableSpan = z
  .object({ day: Day, from: HalfHour, to: HalfHour, level: z.enum(["good", "possible"]) })
  .refine((span) => span.from < span.to, { path: ["to"], message: "ends-before-it-begins" satisfies Rule });
export type AvailableSpan = z.infer<typeof AvailableSpan>;
