import * as z from "zod";
import { PersonId } from "../ids.ts";

/** Who is reached at an address. The first is who applies from it; only staff add another. */
export const Address = z.object({ mac: z.string(), persons: z.array(PersonId).min(1), rev: z.int().nonnegative() });
export type Address = z.infer<typeof Address>;
