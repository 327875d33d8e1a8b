import { act, facts, heading, list, say } from "../../../letter.ts";
import type { PersonLetter } from "../../../letters/letters.ts";
import { when } from "../../when.ts";
import { planFacts } from "../plan.ts";

const ALWAYS = [
  "You choose what you say. “I pass” is a full answer, every time.",
  "The first meeting can feel stiff. It often takes three or four before people feel at home.",
  "Keep half an hour free afterwards, for a walk or a cup of tea.",
];

const GUIDE = {
  virtual: ["Find a spot where nobody listens in. Headphones help. A parked car counts.", ...ALWAYS],
  in_person: ["Look up the way beforehand, and come ten minutes early if you can.", ...ALWAYS],
};

/** After a yes: the agreement to sign, and the preparation guide (which lowers early leaving; see docs/matching.md). */
export const agreement: PersonLetter<"agreement"> = (frame, data) => ({
  subject: `${data.discreetLabel}: one step left`,
  preheader: "Please read and sign what everybody there agrees to.",
  blocks: [
    say(
      "Good to hear from you. One step is left before the seat is yours: " +
        "to read and sign what everybody in the group agrees to.",
    ),
    act("Read and sign", data.agreementHref),
    say(
      `The seat is held until ${when(data.expiresAt, frame)}. ` +
        "You can take your signature back later, just as easily.",
    ),
    facts(planFacts(data.plan, frame)),
    heading("Getting ready"),
    say(
      data.firstGroup
        ? "Many people are nervous before their first time. This is what helps most of them:"
        : "You have done this before, so you know what suits you. A few things all the same:",
    ),
    list(GUIDE[data.plan.modality]),
  ],
});
