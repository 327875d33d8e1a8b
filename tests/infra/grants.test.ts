import { describe, expect, it } from "vitest";
import { GRANTS } from "../../lib/infra/grants.ts";
import type { FunctionName } from "../../lib/runtime/config.ts";
import { synthesised } from "./synthesised.ts";

const { app } = synthesised();

type Statement = { readonly Action: string | readonly string[]; readonly Resource: unknown };

function statementsOf(name: string): readonly Statement[] {
  return Object.entries(app.findResources("AWS::IAM::Policy"))
    .filter(([id]) => id.startsWith(`${name.replaceAll("-", "")}ServiceRole`))
    .flatMap(([, { Properties }]) => Properties.PolicyDocument.Statement);
}

function actionsOn(name: string, table: string): readonly string[] {
  return statementsOf(name)
    .filter(
      ({ Resource }) =>
        JSON.stringify(Resource).includes(`Table${table}`) || JSON.stringify(Resource).includes(`GetAtt${table}`),
    )
    .flatMap(({ Action }) => Action)
    .filter((action) => action.startsWith("dynamodb:"));
}

const names = Object.keys(GRANTS) as FunctionName[];

describe("what each function may do", () => {
  it.each(names)("%s has the table actions it is listed with, and no others", (name) => {
    for (const table of ["core", "sensitive", "outbox", "audit"] as const) {
      const expected = (GRANTS[name].tables[table] ?? []).map((action) => `dynamodb:${action}`);
      const exportName = `${table[0]?.toUpperCase()}${table.slice(1)}`;
      expect([...new Set(actionsOn(name, exportName))].sort(), table).toEqual(expected.sort());
    }
  });

  it("lets only intake, the safety routes and the matcher read the sensitive table", () => {
    const readers = names.filter((name) => GRANTS[name].tables.sensitive?.some((action) => /Get|Query/.test(action)));
    expect(readers.sort()).toEqual(["coordinator-api", "matcher", "public-api"]);
  });

  it("lets the audit be added to and never read, changed or deleted", () => {
    for (const name of names) expect(["PutItem", undefined]).toContain(GRANTS[name].tables.audit?.join());
  });

  it("lets only the sender send mail, from the organisation's own address", () => {
    const senders = names.filter((name) => JSON.stringify(statementsOf(name)).includes("ses:SendEmail"));
    expect(senders).toEqual(["sender"]);
    expect(JSON.stringify(statementsOf("sender"))).toContain("ses:FromAddress");
  });

  it("has no wildcard action, and no wildcard resource", () => {
    for (const { Action, Resource } of names.flatMap(statementsOf)) {
      for (const action of [Action].flat()) expect(action).not.toContain("*");
      expect([Resource].flat()).not.toContain("*");
    }
  });
});
