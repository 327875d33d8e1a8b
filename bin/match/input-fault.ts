import { PlainError } from "../plain-error.ts";

/** One thing to mend in the input. `place` is worked out only for those that are shown. */
export type InputFault = {
  readonly file: string;
  readonly place: () => string;
  readonly problem: string;
  readonly fix: string;
};

const MOST_SHOWN = 20;

/** Every fault at once, so that they can be mended in one go; nothing has been written. */
class InputError extends PlainError {
  readonly faults: readonly InputFault[];

  constructor(faults: readonly InputFault[]) {
    super([headline(faults), ...faults.slice(0, MOST_SHOWN).map(lineOf), ...rest(faults)].join("\n"));
    this.faults = faults;
  }
}

function headline(faults: readonly InputFault[]): string {
  const things = faults.length === 1 ? "One thing has" : `${faults.length} things have`;
  return `${things} to be mended first; nothing was written.`;
}

function lineOf({ file, place, problem, fix }: InputFault): string {
  const where = place();
  return `  ${file}${where === "" ? "" : `, ${where}`}: ${problem}. ${fix}`;
}

function rest(faults: readonly InputFault[]): readonly string[] {
  return faults.length > MOST_SHOWN ? [`  and ${faults.length - MOST_SHOWN} more`] : [];
}

export function refuse(faults: readonly InputFault[]): void {
  if (faults.length > 0) throw new InputError(faults);
}
