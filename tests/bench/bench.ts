import { measureCold, printCold } from "./cold.ts";
import { MOST_MEMORY_MB, measureMemory } from "./memory.ts";

/** `npm run bench` measures sizes, cold import and memory; `npm run bench -- matching` the solver against its peers. */
const [what = "service"] = process.argv.slice(2).filter((argument) => !argument.startsWith("--"));

function benchService(): boolean {
  const small = printCold(measureCold());
  const memory = measureMemory();
  console.log(`\nwhole demo: peak ${memory} MB in the service process (limit ${MOST_MEMORY_MB} MB)`);
  return small && memory < MOST_MEMORY_MB;
}

switch (what) {
  case "service":
    process.exitCode = benchService() ? 0 : 1;
    break;
  default:
    console.error(`there is no benchmark "${what}": service`);
    process.exitCode = 2;
}
