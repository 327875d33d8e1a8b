/** What the person at the terminal can mend: its message says what is wrong and where, and needs no stack. */
export class PlainError extends Error {
  /** 1: what was given cannot be used. 2: the command was called wrongly. 3: done, but a check failed. */
  readonly status: 1 | 2 | 3;

  constructor(message: string, status: 1 | 2 | 3 = 1) {
    super(message);
    this.name = "PlainError";
    this.status = status;
  }
}

const PLAIN_CAUSES: Readonly<Record<string, string>> = {
  ENOENT: "there is no such file or folder",
  EACCES: "this user may not open it",
  EPERM: "this user may not open it",
  EISDIR: "it is a folder, and a file is needed",
  ENOTDIR: "a part of its path is a file, and not a folder",
  EEXIST: "it is a file, and a folder is needed",
  ENOSPC: "the disk is full",
  EROFS: "the disk cannot be written to",
};

/** A failure of the file system in plain words; anything else as it is. */
export function plainly(path: string, error: unknown): unknown {
  const code = error instanceof Error && "code" in error ? String(error.code) : "";
  const cause = PLAIN_CAUSES[code];
  return cause === undefined ? error : new PlainError(`${path}: ${cause}`);
}
