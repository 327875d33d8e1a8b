import type { LanguageWording } from "../../domain/intake/safety-wording.ts";

const NOT_SURE = "I am not sure.";
const RATHER_NOT = "I would rather not say.";

/**
 * What a form says about safety. A clinician reviews it before anybody answers. Changing a word makes a new version,
 * which lib/domain/intake/wording-versions.ts names, with the day that the one before was replaced.
 */
export const safety: LanguageWording = {
  notice: [
    "Before you start. This form is not an emergency service. A person reads new forms {staffed_hours}. " +
      "No one reads them at other times.",
    "Are you in danger, or might you hurt yourself? Do not wait for us. Call {emergency} now. " +
      "To talk to someone, call {line}: {line_no}.",
    "The next 4 questions are about staying safe. One asks about suicide and self-harm. " +
      "Only our team sees your answers. You can leave at any time.",
  ],
  s1: {
    question: "Do you need help right now to stay safe?",
    answers: {
      yes: "Yes, I need help now to stay safe.",
      no: "No, I am safe right now.",
      unsure: "I am not sure if I am safe.",
      prefer_not: RATHER_NOT,
    },
  },
  s2: {
    question: "In the past month, have you thought about ending your life or hurting yourself?",
    answers: {
      yes: "Yes, I have thought about it in the past month.",
      no: "No, I have not thought about it in the past month.",
      unsure: NOT_SURE,
      prefer_not: RATHER_NOT,
    },
  },
  s3: {
    question: "Is anyone making you unsafe?",
    answers: {
      yes: "Yes, someone makes me unsafe.",
      no: "No, no one makes me unsafe.",
      unsure: NOT_SURE,
      prefer_not: RATHER_NOT,
    },
  },
  s4: {
    question: "Is it safe for us to write to you at this address?",
    answers: {
      safe: "Yes, it is safe to write to me at this address.",
      not_safe: "No, it is not safe to write to me at this address.",
      unsure: "I am not sure if it is safe.",
      prefer_not: RATHER_NOT,
    },
  },
  after: {
    s1:
      "Thank you for telling us. Please get help now. Call {emergency}. Or call {line} at {line_no}. " +
      "If you can, stay with someone you trust. We cannot send help to you. You can finish this form later.",
    s2:
      "Thank you for telling us. Many people have these thoughts, and there is help. " +
      "You can talk to {line} now: {line_no}. If the thoughts get stronger, call {emergency}. " +
      "A person will read your form before we do anything else.",
    s3:
      "Thank you for telling us. If you are in danger, call {emergency}. " +
      "Your phone and this browser may keep a trace. A person will read your form first.",
    s4:
      "We will not call, text or email you for now. A person will read your form first. " +
      "You may want to close this page and clear it from your history.",
    prefer_not: "That is okay. A person may read your form before we go on. Help is on this page if you want it.",
    clear: "Thank you. If this changes, help is on this page.",
  },
};
