import { norms } from "./norms.ts";

/** What members sign. The wording needs a clinical and legal review before an organisation uses it. */
export const agreement = {
  title: { toSign: "What everybody agrees to", signed: "Signed. The seat is yours" },
  lead: "Please take your time to read this. Nothing is hidden further down.",
  done: "Thank you. You will find your dates, and how to join, on your page. Here is what you signed:",
  text: {
    title: "The agreement",
    goals: "What we are here for",
    norms: "What we ask of each other",
    exceptions: "What the people who lead the group cannot keep to themselves",
    exceptionsLead:
      "By law or because of their work, the people who lead the group must pass some things on. In their own words:",
    promise: "What this agreement can and cannot promise",
    promiseText: [
      "Everybody in the group makes the same promise. Nobody can guarantee that all will keep it.",
      "You can take your signature back at any time, on your page or by replying to any mail. You don't need to give " +
        "a reason. Your seat is then free for somebody else.",
    ],
    version: (version: string) => `Version ${version}`,
  },
  norms,
  form: {
    title: "Sign",
    name: "Your name, as you would sign it",
    nameHint: "The people who lead the group see it. Other members do not.",
    affirm: "I have read this agreement and promise to keep it.",
    button: "Sign and take the seat",
  },
};
