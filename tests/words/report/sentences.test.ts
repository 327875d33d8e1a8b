import { describe, expect, test } from "vitest";
import { ALL_LANGUAGES, FALLBACK, wordsIn } from "../../../lib/words/languages.ts";
import type { ReportWords } from "../../../lib/words/words.ts";
import { FOUND, GROUPS, NOTES, PLACED, PROPOSAL, UNPLACED } from "./outcome-samples.ts";
import { BROKEN, FIT, NEEDED } from "./pair-samples.ts";
import { reasonsIn } from "./samples.ts";

const inLanguage = await Promise.all(
  ALL_LANGUAGES.map(async (language) => {
    const { report } = await (await wordsIn(language)).report();
    return [language, report.reasons] as const;
  }),
);

type Reasons = ReportWords["reasons"];

/** What goes on from something else, and what stands alone: each code with its facts and its English. */
const PARTS_OF_SENTENCES = [
  ...reasonsIn(FIT).map(([reason, english]) => [(says: Reasons) => says.fitPart(reason), english] as const),
  ...reasonsIn(BROKEN).map(([reason, english]) => [(says: Reasons) => says.broken(reason), english] as const),
];
const SENTENCES = [
  ...reasonsIn(NEEDED).map(([needs, english]) => {
    return [(says: Reasons) => says.change({ group: "Circle 1", needs }), english] as const;
  }),
  ...reasonsIn(PLACED).map(([reason, english]) => [(says: Reasons) => says.placed(reason), english] as const),
  ...reasonsIn(UNPLACED).map(([reason, english]) => [(says: Reasons) => says.unplaced(reason), english] as const),
  ...reasonsIn(GROUPS).map(([reason, english]) => [(says: Reasons) => says.group(reason), english] as const),
  ...reasonsIn(NOTES).map(([reason, english]) => [(says: Reasons) => says.note(reason), english] as const),
  ...reasonsIn(FOUND).map(([found, english]) => [(says: Reasons) => says.violation(found), english] as const),
  [
    (says: Reasons) => says.proposal(PROPOSAL),
    "Grief, Spanish, Tuesdays 18:00 UTC (support skills, closed): places 6 of 7 and 1 other.",
  ],
  [
    (says: Reasons) => says.proposal({ ...PROPOSAL, theme: "trauma_ptsd", others: 0 }),
    "Trauma (PTSD), Spanish, Tuesdays 18:00 UTC (support skills, closed): places 6 of 7.",
  ],
] as const;

describe("a reason in English", () => {
  const english = inLanguage.find(([language]) => language === FALLBACK)?.[1];
  test.each([...PARTS_OF_SENTENCES, ...SENTENCES].map(([say, text]) => [text, say] as const))("%s", (text, say) => {
    expect(english && say(english)).toBe(text);
  });
});

describe.each(inLanguage)("every reason in %s", (_, says) => {
  test("is whole: nothing left to fill in, no word of the vocabulary as it is stored", () => {
    const all = [...PARTS_OF_SENTENCES, ...SENTENCES].map(([say]) => say(says));
    const stored = /undefined|NaN|null|\[object|\$\{|in_person|step_free|support_skills|own_experience|suicide_loss/;
    expect(all.filter((text) => stored.test(text) || text.trim() !== text || /\s\s/.test(text))).toEqual([]);
  });

  test("begins and ends as a sentence, where it stands alone", () => {
    const all = SENTENCES.map(([say]) => say(says));
    expect(all.filter((text) => !/^[\p{Lu}\d].*\.$/u.test(text))).toEqual([]);
  });

  test("names the case codes and groups that it is about", () => {
    for (const [say, english] of SENTENCES) {
      const named = english.match(/C-0000-\d{4}|Circle \d|grp_\w+/g) ?? [];
      expect(named.filter((name) => !say(says).includes(name))).toEqual([]);
    }
  });
});

test("no two languages say a reason alike", () => {
  const alike = SENTENCES.filter(([say]) => new Set(inLanguage.map(([, says]) => say(says))).size < inLanguage.length);
  expect(alike.map(([, english]) => english)).toEqual([]);
});
