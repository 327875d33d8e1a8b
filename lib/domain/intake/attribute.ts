import * as z from "zod";
import type { Rule } from "../problems/rules.ts";
import { isWithheld } from "./withheld.ts";

/** Something that people may say of themselves and a group may ask about: "gender", never "prefer_not_to_say". */
export const Attribute = z
  .string()
  .regex(/^[a-z_]{2,30}$/, "not-an-attribute" satisfies Rule)
  .refine((name) => !(name in Object.prototype), "not-an-attribute" satisfies Rule)
  .refine((name) => !isWithheld(name), "withheld-value" satisfies Rule);

/** More attributes than anybody names of themselves, or a group asks about. */
export const MOST_ATTRIBUTES = 20;

/** A value that a group may be for: one that people can have. */
export const AskedValue = z
  .string()
  .trim()
  .max(60)
  .refine((value) => !isWithheld(value), "withheld-value" satisfies Rule);
