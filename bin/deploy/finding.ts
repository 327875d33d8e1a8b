import pc from "picocolors";

/** What one check found. Wrong things stop a deployment, and come with what to do about them. */
export type Finding =
  | { readonly state: "good"; readonly says: string }
  | { readonly state: "note" | "wrong"; readonly says: string; readonly mend: string };

export const good = (says: string): Finding => ({ state: "good", says });
export const note = (says: string, mend: string): Finding => ({ state: "note", says, mend });
export const wrong = (says: string, mend: string): Finding => ({ state: "wrong", says, mend });

const MARK = { good: pc.green("✓"), note: pc.yellow("!"), wrong: pc.red("✗") } as const;

export function lineOf(finding: Finding): string {
  const first = `  ${MARK[finding.state]} ${finding.says}`;
  return finding.state === "good" ? first : `${first}\n      ${pc.dim("→")} ${finding.mend}`;
}

export function isWrong(finding: Finding): boolean {
  return finding.state === "wrong";
}

/** A check that could not even ask is itself a finding, in the words of whoever refused. */
export async function found(what: string, check: () => Promise<readonly Finding[]>): Promise<readonly Finding[]> {
  try {
    return await check();
  } catch (error) {
    const fault: NodeJS.ErrnoException = error instanceof Error ? error : new Error(String(error));
    return [wrong(`${what} could not be checked: ${fault.name}: ${fault.message}`, mendOf(fault))];
  }
}

function mendOf({ name, code }: NodeJS.ErrnoException): string {
  if (code === "ENOTFOUND") {
    return (
      "This name leads nowhere yet: point its CNAME at the DomainTarget that npm run deploy prints, " +
      "and wait until it is known."
    );
  }
  if (/AccessDenied|UnauthorizedOperation|NotAuthorized/.test(name)) {
    return "Use a role that may read this; an administrator's may.";
  }
  if (/ExpiredToken|InvalidClientTokenId|UnrecognizedClient|Credentials/.test(name)) return SIGN_IN;
  return "Try again; if it stays, ask AWS about the error above.";
}

export const SIGN_IN =
  "Sign in to AWS: `aws sso login`, or set AWS_PROFILE, or AWS_ACCESS_KEY_ID and AWS_SECRET_ACCESS_KEY; " +
  "`aws sts get-caller-identity` must answer.";
