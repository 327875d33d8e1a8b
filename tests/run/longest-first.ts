import { createHash } from "node:crypto";
import { BaseSequencer, type TestSpecification } from "vitest/node";

/** Minutes of one core: begun last, one of them would keep a whole run waiting. */
const LONG = [/tests\/demo\/demo\./, /tests\/browser\//, /tests\/use-cases\/runs\/materialise-run\./];

/**
 * The longest files first, then those of one project after another, since a worker that is shared ends where another
 * project begins; within each in an order that follows from the seed.
 */
export class LongestFirst extends BaseSequencer {
  override async sort(files: TestSpecification[]): Promise<TestSpecification[]> {
    const { seed } = this.ctx.config.sequence;
    const chance = ({ moduleId }: TestSpecification) =>
      createHash("sha256").update(`${seed} ${moduleId}`).digest("hex");
    const turn = ({ moduleId }: TestSpecification) => LONG.findIndex((long) => long.test(moduleId)) >>> 0;
    const place = (file: TestSpecification) => `${file.project.name} ${chance(file)}`;
    return files.toSorted((a, b) => turn(a) - turn(b) || (place(a) < place(b) ? -1 : 1));
  }
}
