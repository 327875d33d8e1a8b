/** To go on looking after offers that were not answered. */
export const wake = {
  states: {
    "to-confirm": {
      title: "Shall we keep looking for you?",
      text:
        "You had two offers from us that we heard nothing about, so we have not offered you anything " +
        "since. That is quite all right: mail gets lost, and weeks get full. Press the button, and we " +
        "go on looking, with the place in line that you had.",
    },
    looking: {
      title: "We are looking for you",
      text:
        "We go on looking for a group that suits you, with the place in line that you had. We will " +
        "write to you as soon as there is one.",
    },
    over: {
      title: "There is nothing to go on with",
      text: "You are not on our list any more. You are welcome back at any time: just write to us again.",
    },
  },
  button: "Yes, keep looking for me",
};
