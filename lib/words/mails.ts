import type { Language } from "./languages.ts";
import type { MailWords } from "./words.ts";

/** The words of mail, apart from all others of a language: only the function that sends mail is deployed with them. */
const MAILS = {
  en: () => import("./en/mail/mail.ts"),
  es: () => import("./es/mail/mail.ts"),
  fr: () => import("./fr/mail/mail.ts"),
} satisfies Readonly<Record<Language, () => Promise<{ readonly mail: MailWords }>>>;

export async function mailWordsIn(language: Language): Promise<MailWords> {
  return (await MAILS[language]()).mail;
}
