import type { Norm } from "../../../domain/groups/group.ts";

/** What members promise each other. The wording needs a clinical and legal review before an organisation uses it. */
export const norms = {
  attendance: {
    name: "Coming",
    text: "I come when I can, on time if I can, and say so beforehand when I can't.",
  },
  may_pass: {
    name: "Passing",
    text: "I choose what I share. Anybody may say “I pass”, at any time, without a reason.",
  },
  share_airtime: {
    name: "Room for everybody",
    text: "I leave room for others to speak, and I listen while they do.",
  },
  kindness: {
    name: "Kindness",
    text: "I treat everybody with kindness, even when we see things differently. I do not judge or blame.",
  },
  i_statements: {
    name: "Speaking for myself",
    text: "I speak about my own experience, with “I”, and do not tell others what they should feel or do.",
  },
  no_medical_advice: {
    name: "No medical advice",
    text: "I do not tell others what to take or stop taking, or what they have. That is for those who treat them.",
  },
  private_space: {
    name: "A private place",
    text: "Online, I am alone and out of hearing, or I wear headphones. In person, I keep the door closed.",
  },
  no_recording: {
    name: "No recording",
    text: "I make no recording, picture or screenshot, and use no note-taking software or AI assistant.",
  },
  outside_contact: {
    name: "Outside the meetings",
    text: "If I am in touch with others outside, I do not leave anybody out or talk about people who are not there.",
  },
  leaving: {
    name: "Leaving",
    text: "I may leave whenever I want. If I can, I come once more to say goodbye.",
  },
  confidentiality: {
    name: "What is said here stays here",
    text: "I tell nobody who is in the group or what others say, not now and not after it ends.",
  },
} satisfies Record<Norm, { readonly name: string; readonly text: string }>;
