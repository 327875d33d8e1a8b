const CONFIRM = "We have sent you a mail. Open the link in it to confirm your address";

/** What an applicant reads at once, on the page that sent their form. */
export const replies = {
  verify: `${CONFIRM}; your wait begins then.`,
  read: `${CONFIRM}. A person here reads your answers next.`,
  silent: "We will send you nothing for now. A person here reads your answers and looks for a safe way to reach you.",
};
