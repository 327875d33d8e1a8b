import { expect, test } from "vitest";
import { FIELD_NAMES, isForMatching } from "../../lib/domain/intake/fields.ts";
import type { Candidate } from "../../lib/domain/runs/match-input.ts";
import { match } from "../../lib/matching/match.ts";
import { worldOf } from "./random-world.ts";

test("matching reads every answer that the intake's fields let it see: what it does not read is private", () => {
  const read = new Set<string | symbol>();
  const watched = (candidate: Candidate): Candidate => ({
    ...candidate,
    answers: new Proxy(candidate.answers, {
      get: (answers, name, receiver) => {
        read.add(name);
        return Reflect.get(answers, name, receiver);
      },
    }),
  });
  const world = worldOf({ seed: 2026, people: 40, groups: 8, sideRules: true, easy: true });
  match({ ...world, candidates: world.candidates.map(watched) });
  expect(FIELD_NAMES.filter(isForMatching).filter((name) => !read.has(name))).toEqual([]);
});
