/** To confirm an address. */
export const verify = {
  states: {
    "to-verify": {
      title: "Confirm your email address",
      text: "Please press the button, so that we know this address is yours.",
    },
    verified: {
      title: "Your address is confirmed",
      text:
        "Thank you. What you told us counts from now on, also in place of anything you told us before. " +
        "You don't need to do anything else. We will write to you when there is news.",
    },
  },
  button: "Confirm my address",
};
