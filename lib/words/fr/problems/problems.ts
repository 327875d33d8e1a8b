import type { Details, Faults } from "../../../domain/errors.ts";
import type { FaultText, Wording } from "../../problem.ts";
import { groupDetails, groupFaults } from "./groups.ts";
import { intakeDetails, intakeFaults } from "./intake.ts";
import { peopleDetails, peopleFaults } from "./people.ts";
import { requestDetails, requestFaults } from "./requests.ts";
import { rules } from "./rules.ts";
import { runDetails, runFaults } from "./runs.ts";
import { titles } from "./titles.ts";

const details: Wording<Details> = {
  ...requestDetails,
  ...intakeDetails,
  ...peopleDetails,
  ...groupDetails,
  ...runDetails,
};

const faults: Wording<Faults, FaultText> = {
  ...requestFaults,
  ...rules,
  ...intakeFaults,
  ...peopleFaults,
  ...groupFaults,
  ...runFaults,
};

/** What is said of everything that can go wrong: of which kind it is, what exactly, and of each field at fault. */
export const problems = { titles, details, faults };
