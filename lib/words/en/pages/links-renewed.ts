/** All links were made new. */
export const linksRenewed = {
  title: "Your links are new",
  ended: "Every link we sent you before has ended, this page's too.",
  next: {
    mailed: "A new one is on its way to your inbox. From there you reach everything else.",
    waits: "A person from our team looks at how we may write to you first. Then a new one comes to your inbox.",
  },
};
