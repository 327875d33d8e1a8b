/** Who may lead a group in a test. */
export const PEER = { name: "Jo Marsh", email: "jo@example.org", level: "peer" } as const;

export const licensed = (expires: string) => ({
  ...PEER,
  level: "licensed" as const,
  licence: {
    type: "clinical psychologist",
    number: "1234",
    jurisdictions: ["GB"],
    expires,
    verifiedBy: "A. Coordinator",
  },
});
