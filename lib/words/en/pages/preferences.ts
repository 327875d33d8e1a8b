/** Language, and what may be turned off. */
export const preferences = {
  title: "Your language and mail",
  saved: "Saved.",
  free: "Nothing you choose here will cost you your seat.",
  language: { label: "Language", hint: "We write our mail and these pages in this language." },
  legend: "Send me",
  choices: {
    reminders: {
      label: "Reminders",
      hint: "The day before a meeting, and before the first and the last one.",
    },
    hourBefore: {
      label: "How to join, an hour before",
      hint: "A short mail with the link or the address.",
    },
    optional: {
      label: "Small extras",
      hint: "Now and then something to try at home, and a short survey at the end.",
    },
  },
  rest: "Mail about your place, such as an offer or a cancelled meeting, always comes. It stops when you leave.",
  button: "Save",
};
