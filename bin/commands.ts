import type { Command } from "./command.ts";

/** Every command by its name; each is loaded when it is called. */
export const COMMANDS: Readonly<Record<string, () => Promise<Command>>> = {
  start: async () => (await import("./commands/start.ts")).start,
  demo: async () => (await import("./commands/demo.ts")).demo,
  docs: async () => (await import("./commands/docs.ts")).docs,
  match: async () => (await import("./commands/match.ts")).match,
  solve: async () => (await import("./commands/solve.ts")).solve,
  synth: async () => (await import("./commands/synth.ts")).synth,
  deploy: async () => (await import("./commands/deploy.ts")).deploy,
  doctor: async () => (await import("./commands/doctor.ts")).doctor,
};
