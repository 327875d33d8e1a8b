import { CaseCode } from "../../../lib/domain/ids.ts";
import type { FitReasons, NeededChanges, RuleReasons } from "../../../lib/domain/runs/pair-reason.ts";
import type { Sentences } from "./samples.ts";

const other = CaseCode.parse("C-0000-0007");

// One at least for each code, with what it is in English: the compiler asks for a code that has none.

export const FIT: Sentences<FitReasons> = {
  "main-theme": [[{ theme: "grief" }, "grief is their main theme"]],
  "other-theme": [[{ theme: "ocd" }, "OCD is one of their other themes"]],
  "sibling-theme": [
    [{ theme: "grief", main: "suicide_loss" }, "grief is close to their main theme, suicide loss"],
    [{ theme: "trauma_ptsd", main: "grief" }, "trauma (PTSD) is close to their main theme, grief"],
  ],
  "no-theme": [[undefined, "none of the themes they named is the group's"]],
  "all-good-hours": [[undefined, "every meeting falls in their good hours"]],
  "only-possible-hours": [[undefined, "every meeting falls in hours they called possible"]],
  "some-good-hours": [[{ percent: 88 }, "88 % of the meeting time falls in their good hours"]],
  "any-format": [[undefined, "they have no preference for a format"]],
  "wished-format": [[{ format: "support_skills" }, "support skills is the format they prefer"]],
  "unwished-format": [[{ wished: "process", format: "support_skills" }, "they prefer process to support skills"]],
  "led-and-joined-as-wished": [[undefined, "facilitator and entry are as they wish"]],
  "led-or-joined-otherwise": [
    [{ facilitator: "licensed" }, "they would prefer a licensed facilitator"],
    [{ entry: "closed" }, "they would prefer a group with closed entry"],
    [{ facilitator: "peer", entry: "open" }, "they would prefer a peer facilitator and a group with open entry"],
  ],
  "meets-online": [[undefined, "it meets online, as they wish or accept"]],
  "unknown-journey": [[undefined, "how far it is from them is not known"]],
  journey: [[{ km: 56, limit: 111 }, "it meets 56 km away, of 111 km they would travel"]],
  waited: [
    [{ days: 1 }, "they have waited 1 day"],
    [{ days: 14 }, "they have waited 14 days"],
  ],
};

export const BROKEN: Sentences<RuleReasons> = {
  "adults-only": [[undefined, "takes adults only, and they have not confirmed that they are one"]],
  "licence-ends-early": [
    [undefined, "is psychotherapy, and the licence that covers where they are runs out before its last meeting"],
  ],
  "nobody-licensed": [[{ place: "US-NY" }, "is psychotherapy, and no facilitator is licensed for US-NY"]],
  "other-countries": [[{ countries: ["IE", "US"], theirs: "GB" }, "takes people in IE or US, and they are in GB"]],
  "has-met": [[undefined, "is closed and has already met"]],
  "no-meeting-ahead": [[undefined, "has no meeting ahead"]],
  "for-an-affinity": [
    [
      { attributes: ["gender", "first_language", "faith"] },
      "is an affinity group by gender, first language and faith, which they have not opted in to",
    ],
  ],
  "other-roles": [
    [
      { roles: ["own_experience", "family_carer"], theirs: "bereaved" },
      "is for people with their own experience and family carers, and they come as the bereaved",
    ],
  ],
  "other-ages": [
    [{ ages: ["18-24", "25-34"], theirs: "65+" }, "is for ages 18-24 or 25-34, and they are 65+"],
    [{ ages: ["18-24"] }, "is for ages 18-24, and they gave no age band"],
  ],
  "other-themes": [[{ themes: ["grief"], main: "ocd" }, "is about grief, and their main theme is OCD"]],
  "other-languages": [
    [{ languages: ["en", "fr"], theirs: ["es-MX"] }, "speaks English or French, and they speak Spanish"],
  ],
  "other-modality": [
    [{ modality: "in_person", theirs: "virtual" }, "meets in person, and they asked to meet online"],
    [{ modality: "in_person", theirs: "either" }, "meets in person, and they asked to meet either way"],
  ],
  "too-far": [[{ km: 89, limit: 50 }, "meets 89 km away, and they travel up to 50 km"]],
  "unknown-distance": [[undefined, "meets in person, and how far it is from them is not known"]],
  "lacks-access": [
    [{ needs: ["sign", "step_free"] }, "does not provide signing and step-free access, which they need"],
    [
      { needs: ["captions", "other"] },
      "does not provide captions and what they described as another need, which they need",
    ],
  ],
  "access-unanswered": [[undefined, "takes nobody before somebody has answered the access need they described"]],
  "access-cannot-be-met": [[undefined, "cannot meet the access need they described, a coordinator found"]],
  "asks-more": [
    [{ fee: "standard", theirs: "reduced" }, "asks a standard fee, and they need a reduced one"],
    [{ fee: "reduced", theirs: "free" }, "asks a reduced fee, and they need a free place"],
  ],
  "not-free": [
    [
      { at: "2026-09-15T18:00", timeZone: "Europe/London", earlierFit: 0 },
      "meets on Tuesday 15 September 2026 at 18:00 their time (Europe/London), when they are not free",
    ],
    [
      { at: "2026-10-27T14:00", timeZone: "America/New_York", earlierFit: 6 },
      "fits for 6 meetings, but meets on Tuesday 27 October 2026 at 14:00 their time (America/New_York), " +
        "when they are not free",
    ],
  ],
  "no-misfit": [[undefined, "meets when they are free"]],
  "has-kept-apart": [[{ other }, "has C-0000-0007 in it, from whom they are kept apart"]],
  "lacks-kept-together": [[{ other }, "is not the group of C-0000-0007, with whom they are kept together"]],
  declined: [[undefined, "is one they have declined, or whose offer they left unanswered"]],
  excluded: [[undefined, "is one a coordinator has excluded them from in this run"]],
};

/** In Circle 1. */
export const NEEDED: Sentences<NeededChanges> = {
  "one-more-seat": [[undefined, "They would have a place in Circle 1 if it had one more seat."]],
  "sign-off": [
    [
      { attribute: "gender" },
      "They would have a place in Circle 1 if a coordinator pins them to it and they agree to be the only one there " +
        "with their gender.",
    ],
  ],
  joiners: [
    [{ count: 1 }, "They would have a place in Circle 1 if one more person who fits joined."],
    [{ count: 2 }, "They would have a place in Circle 1 if two more people who fit joined."],
  ],
  "free-at": [
    [
      { spans: [{ day: "tue", from: "19:00", to: "19:30" }] },
      "They would have a place in Circle 1 if they were also free on Tuesday 19:00-19:30.",
    ],
    [
      {
        spans: [
          { day: "mon", from: "23:00", to: "24:00" },
          { day: "tue", from: "00:00", to: "00:30" },
          { day: "tue", from: "01:00", to: "01:30" },
        ],
      },
      "They would have a place in Circle 1 if they were also free on Monday 23:00-24:00, Tuesday 00:00-00:30 and " +
        "Tuesday 01:00-01:30.",
    ],
  ],
  "speak-also": [
    [{ languages: ["en"] }, "They would have a place in Circle 1 if they could also take part in English."],
  ],
  "meet-also": [[{ modality: "in_person" }, "They would have a place in Circle 1 if they would also meet in person."]],
  "live-near": [[undefined, "They would have a place in Circle 1 if they lived near it and said how far they travel."]],
  "travel-as-far": [[{ km: 90 }, "They would have a place in Circle 1 if they travelled up to 90 km."]],
  "provide-access": [[{ needs: ["sign"] }, "They would have a place in Circle 1 if it provided signing."]],
  "answer-access": [
    [
      undefined,
      "They would have a place in Circle 1 if a coordinator answers that the access need they described can be met.",
    ],
  ],
  "meet-access": [
    [
      undefined,
      "They would have a place in Circle 1 if a coordinator finds a way to meet the access need they described.",
    ],
  ],
  "cheaper-place": [
    [{ fee: "free" }, "They would have a place in Circle 1 if it had a free place for them."],
    [{ fee: "reduced" }, "They would have a place in Circle 1 if it had a reduced fee for them."],
  ],
  "take-role": [[{ role: "bereaved" }, "They would have a place in Circle 1 if it also took the bereaved."]],
  "take-age": [
    [{ age: "65+" }, "They would have a place in Circle 1 if it also took ages 65+."],
    [{}, "They would have a place in Circle 1 if it also took any age."],
  ],
  "take-country": [[{ country: "GB" }, "They would have a place in Circle 1 if it also took people in GB."]],
};
