/** To leave: one group, or everything, each in one step. */
export const withdraw = {
  title: { "to-confirm": "Leave", withdrawn: "You have left", "left-group": "You have left this group" },
  /** Of who has a seat, or is offered one. */
  group: {
    heading: "Leave this group, and go on waiting",
    text:
      "We give this seat to somebody else and do not offer you this group again. You stay on our list, in the place " +
      "in " +
      "line that you had, and we look for another group for you. One mail will confirm it.",
    button: "Leave this group only",
    after:
      "It is done, and one mail will confirm it. You are still on our list, in the place in line that you had, and " +
      "we " +
      "look for another group for you.",
  },
  everything: "Leave everything",
  before:
    "If you leave, we stop looking for a group for you, give any seat you have to somebody else, and send you no " +
    "more mail.",
  reason: "You don't have to say why. You can come back at any time: just write to us again.",
  button: "Leave now",
  after: "It is done, and one last mail will confirm it. You are welcome back at any time.",
};
