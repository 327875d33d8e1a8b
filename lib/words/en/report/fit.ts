import type { FitReason, FitReasons } from "../../../domain/runs/pair-reason.ts";
import { type Wording, worded } from "../../problem.ts";
import { counted, facilitators, formats, themes } from "./vocabulary.ts";

const FIT: Wording<FitReasons> = {
  "main-theme": ({ theme }) => `${themes[theme]} is their main theme`,
  "other-theme": ({ theme }) => `${themes[theme]} is one of their other themes`,
  "sibling-theme": ({ theme, main }) => `${themes[theme]} is close to their main theme, ${themes[main]}`,
  "no-theme": "none of the themes they named is the group's",
  "all-good-hours": "every meeting falls in their good hours",
  "only-possible-hours": "every meeting falls in hours they called possible",
  "some-good-hours": ({ percent }) => `${percent} % of the meeting time falls in their good hours`,
  "any-format": "they have no preference for a format",
  "wished-format": ({ format }) => `${formats[format]} is the format they prefer`,
  "unwished-format": ({ wished, format }) => `they prefer ${formats[wished]} to ${formats[format]}`,
  "led-and-joined-as-wished": "facilitator and entry are as they wish",
  "led-or-joined-otherwise": ({ facilitator, entry }) => {
    if (facilitator === undefined) return `they would prefer a group with ${entry} entry`;
    const led = `they would prefer ${facilitators[facilitator]}`;
    return entry === undefined ? led : `${led} and a group with ${entry} entry`;
  },
  "meets-online": "it meets online, as they wish or accept",
  "unknown-journey": "how far it is from them is not known",
  journey: ({ km, limit }) => `it meets ${km} km away, of ${limit} km they would travel`,
  waited: ({ days }) => `they have waited ${counted(days, "day", "days")}`,
};

/** Why a part of a fit has its points: goes on from "though", or stands alone. */
export function fitPart(reason: FitReason): string {
  return worded<FitReasons, string>(FIT, reason);
}
