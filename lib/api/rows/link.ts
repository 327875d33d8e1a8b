import * as z from "zod";
import type { ErrorCode } from "../../domain/errors.ts";

const LINK = { access: "link", function: "public-api", status: 200, throttle: { rate: 10, burst: 20 } } as const;

/** Of a link that acts once. */
export const SINGLE_USE_PROBLEMS = ["link-used", "wrong-state", "busy"] as const satisfies readonly ErrorCode[];

/** A GET shows and changes nothing, since mail scanners open links. */
export const SHOW = { ...LINK, method: "GET", problems: [] } as const;
export const ACT = { ...LINK, method: "POST" } as const;

/** The signed token of a link; what it means is only known once it has been opened. */
export const LinkParams = z.strictObject({ token: z.string().min(1).max(2000) });

/** Pressing the button is all there is to say. */
export const Confirmation = z.object({}).prefault({});
