/** To go on looking, after offers that were not answered or once a group has come to its end. */
export const wake = {
  states: {
    "to-confirm": {
      title: "Shall we keep looking for you?",
      text:
        "You had two offers from us that we heard nothing about, so we have not offered you anything " +
        "since. That is quite all right: mail gets lost, and weeks get full. Press the button, and we " +
        "go on looking, with the place in line that you had.",
    },
    again: {
      title: "Shall we look for another group for you?",
      text:
        "Your group has come to its end. Press the button, and we look for another one for you, with the " +
        "answers that you gave us. There is no new form. Nothing happens if you don't.",
    },
    looking: {
      title: "We are looking for you",
      text: "We are looking for a group that suits you. We will write to you as soon as there is one.",
    },
    over: {
      title: "There is nothing to go on with",
      text: "You are not on our list any more. You are welcome back at any time: just write to us again.",
    },
  },
  button: "Yes, keep looking for me",
  another: "Yes, look for another group for me",
};
