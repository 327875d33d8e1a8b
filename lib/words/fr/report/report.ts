import * as when from "../when.ts";
import { change } from "./changes.ts";
import { csv } from "./csv.ts";
import { proposal, proposalTitle } from "./demand.ts";
import { difference } from "./difference.ts";
import { figures } from "./figures.ts";
import { fitPart } from "./fit.ts";
import { group, note } from "./groups.ts";
import { mail } from "./mail.ts";
import { page } from "./page.ts";
import { placed } from "./placed.ts";
import { broken, ruleNames } from "./rules.ts";
import { sections, whole } from "./sections.ts";
import { plots, tables } from "./tables.ts";
import { unplaced } from "./unplaced.ts";
import { violation } from "./violations.ts";
import { entries, formats, languageName, parts, themes, weekdays } from "./vocabulary.ts";

/** What staff read about a match run: every reason as a sentence, and the report as mail, page and table. */
export const report = {
  reasons: { placed, unplaced, broken, change, fitPart, group, note, proposal, proposalTitle, violation },
  vocabulary: { entries, formats, languageName, parts, ruleNames, themes, weekdays },
  figures,
  sections,
  whole,
  tables,
  plots,
  mail,
  page,
  difference,
  csv,
  when,
};
