/** To leave, in one step. */
export const withdraw = {
  title: { "to-confirm": "Leave", withdrawn: "You have left" },
  before:
    "If you leave, we stop looking for a group for you, give any seat you have to somebody else, and send you no " +
    "more mail.",
  reason: "You don't have to say why. You can come back at any time: just write to us again.",
  button: "Leave now",
  after: "It is done, and one last mail will confirm it. You are welcome back at any time.",
};
