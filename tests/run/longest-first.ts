import { createHash } from "node:crypto";
import { BaseSequencer, type TestSpecification } from "vitest/node";

/** Minutes of one core: begun last, one of them would keep a whole run waiting. */
const LONG = [/tests\/demo\/demo\./, /tests\/browser\//, /tests\/use-cases\/runs\/materialise-run\./];

/** The longest files first, and all others in an order that follows from the seed. */
export class LongestFirst extends BaseSequencer {
  override async sort(files: TestSpecification[]): Promise<TestSpecification[]> {
    const { seed } = this.ctx.config.sequence;
    const chance = ({ moduleId }: TestSpecification) =>
      createHash("sha256").update(`${seed} ${moduleId}`).digest("hex");
    const turn = ({ moduleId }: TestSpecification) => LONG.findIndex((long) => long.test(moduleId)) >>> 0;
    return files.toSorted((a, b) => turn(a) - turn(b) || (chance(a) < chance(b) ? -1 : 1));
  }
}
