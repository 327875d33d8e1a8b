/** One meeting. */
export const session = {
  title: "Your meeting",
  cancelled: "This meeting is cancelled.",
  names: { starts: "When", ends: "Until", number: "Meeting number" },
  where: "How to join",
  join: "Join online",
  unsigned:
    "You will see here how to join once you have signed what everybody agrees to. Your page has the link for signing.",
  question: "Are you coming?",
  answers: {
    coming: "You said that you are coming. You can change your answer at any time.",
    not_coming:
      "You said that you can't come. That's all right, and you keep your seat. You can change your answer at any time.",
  },
  coming: "I am coming",
  notComing: "I can't come",
};
