import { spawnSync } from "node:child_process";
import { resolve } from "node:path";
import { pathToFileURL } from "node:url";
import { describe, expect, it } from "vitest";
import { requireUtcProcess } from "../../lib/runtime/utc-process.ts";

const MODULE = pathToFileURL(resolve(import.meta.dirname, "../../lib/runtime/utc-process.ts")).href;
const ASK =
  `import(${JSON.stringify(MODULE)}).then((it) => it.requireUtcProcess())` +
  ".catch((error) => console.log(error.message))";

/** What the check says in a process that was started with this zone; nothing when it is content. */
function saidIn(zone: string): string {
  const { stdout, stderr } = spawnSync(process.execPath, ["-e", ASK], { env: { TZ: zone }, encoding: "utf8" });
  return `${stdout}${stderr}`.trim();
}

describe("a process that writes times", () => {
  it.each(["Asia/Tokyo", "Europe/London", "Antarctica/Troll", "Africa/Casablanca"])("is refused in %s", (zone) => {
    expect(saidIn(zone)).toBe(`This process runs in the time zone ${zone}, and would write times wrongly: set TZ=UTC.`);
  });

  // The second is how Lambda sets it when nobody does.
  it.each(["UTC", ":UTC", "Etc/UTC"])("may be in %s", (zone) => {
    expect(saidIn(zone)).toBe("");
  });

  it("is what these tests run in, whatever zone their shell has", () => {
    expect(requireUtcProcess).not.toThrow();
    expect(new Intl.DateTimeFormat().resolvedOptions().timeZone).toBe("UTC");
  });
});
