import { crisis } from "../crisis.ts";
import { frame } from "./frame.ts";
import { problem } from "./problem.ts";

/** What stands on the page of a problem. */
export const problemPage = { frame, crisis, problem };
