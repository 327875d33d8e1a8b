import * as z from "zod";
import { CrisisResources } from "../../domain/crisis/resources.ts";

/** On every page: who speaks, in what language, and where a person in danger gets help now. */
export const PersonFrame = z.object({ organisation: z.string(), locale: z.string(), crisis: CrisisResources });
