const CONFIRM = "We have sent you a mail. Open the link in it to confirm your address";

/** What an applicant reads at once, on the page that sent their form. */
export const replies = {
  verify: `${CONFIRM}; your wait begins then.`,
  "verify-later":
    "Thank you, your application has arrived. Many came for this address within the hour, so the mail " +
    "with the link leaves within the next hour; your wait begins when you open it.",
  read: `${CONFIRM}. A person here reads your answers next.`,
  silent: "We will send you nothing for now. A person here reads your answers and looks for a safe way to reach you.",
};
