/** Above the numbers that help at once. */
export const crisis = {
  title: "If you need help now",
  text: "If you or somebody near you is in danger, please turn to one of these. They are open now; we may not be.",
  emergency: "Emergency",
};
