import { crisis } from "../crisis.ts";
import { letters } from "./letters.ts";
import { setting } from "./setting.ts";

/** All that people read in mail. */
export const mail = { letters, setting, crisis };
