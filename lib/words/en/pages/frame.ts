/** Round every page. */
export const frame = {
  skip: "Skip to content",
  help: "Need help now?",
  note: "We are not an emergency service.",
};
