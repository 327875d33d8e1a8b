/** The page for whatever went wrong: whether anything changed, and the way on. */
export const problem = {
  unchanged: "Nothing has been changed.",
  reply: "If you don't know what to do, reply to the mail that brought you here. A person reads it.",
  back: "Back to the page",
};
