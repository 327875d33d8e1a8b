/** What a language has: English says what that is, and the compiler what another one lacks. */
export type Words = typeof import("./en/words.ts");

type Loaded<Part extends keyof Words> = Awaited<ReturnType<Words[Part]>>;

export type MailWords = typeof import("./en/mail/mail.ts").mail;
export type PageWords = typeof import("./en/pages/pages.ts");
export type ProblemPageWords = Loaded<"problemPage">["problemPage"];
export type ProblemWords = Loaded<"problems">;
export type ReportWords = Loaded<"report">["report"];
