import { describe, expect, it } from "vitest";
import { GRANTS } from "../../lib/infra/app/grants.ts";
import type { FunctionName } from "../../lib/runtime/config.ts";
import { synthesised } from "./synthesised.ts";

const { app } = synthesised();

type Statement = {
  readonly Action: string | readonly string[];
  readonly Resource: unknown;
  readonly Condition?: Readonly<Record<string, unknown>>;
};

function statementsOf(name: string): readonly Statement[] {
  return Object.entries(app.findResources("AWS::IAM::Policy"))
    .filter(([id]) => id.startsWith(`${name.replaceAll("-", "")}roleDefaultPolicy`))
    .flatMap(([, { Properties }]) => Properties.PolicyDocument.Statement);
}

type Grant = { readonly action: string; readonly on: string };

/** "PutItem" on "Core", "Query" on "Core/index/list". */
function tableGrantsOf(name: string): readonly Grant[] {
  return statementsOf(name).flatMap(({ Action, Resource }) =>
    [Action]
      .flat()
      .flatMap((action) =>
        action.startsWith("dynamodb:")
          ? [Resource].flat().map((resource) => ({ action: action.slice("dynamodb:".length), on: placeOf(resource) }))
          : [],
      ),
  );
}

/** Cross-stack ARNs are imports named after the table's construct. */
function placeOf(resource: unknown): string {
  const [, table, index = ""] = /FnGetAtt(Core|Sensitive|Outbox|Audit)[0-9A-F]{8}Arn\w*"\}?(?:,"(\/index\/\w+)")?/.exec(
    JSON.stringify(resource),
  ) ?? [undefined, JSON.stringify(resource)];
  return `${table}${index}`;
}

const names = Object.keys(GRANTS) as FunctionName[];

describe("what each function may do", () => {
  it.each(names)("%s has the actions on tables and indexes it is listed with, and no others", (name) => {
    const listed = Object.entries(GRANTS[name].tables).flatMap(([role, { onTable, indexes = [] }]) => {
      const table = `${role[0]?.toUpperCase()}${role.slice(1)}`;
      return [
        ...onTable.map((action) => ({ action, on: table })),
        ...indexes.map((index) => ({ action: "Query", on: `${table}/index/${index}` })),
      ];
    });
    const inOrder = (grants: readonly Grant[]) => grants.map(({ on, action }) => `${on} ${action}`).sort();
    expect(inOrder(tableGrantsOf(name))).toEqual(inOrder(listed));
  });

  it("lets only intake, the safety routes and the matcher read the sensitive table", () => {
    const readers = names.filter((name) => GRANTS[name].tables.sensitive?.onTable.some((action) => /Get/.test(action)));
    expect(readers.sort()).toEqual(["coordinator-api", "matcher", "public-api"]);
  });

  it.each([
    ["sender", ["RESULT#*"]],
    ["resend-api", ["RESULT#*"]],
    ["public-api", ["RESULT#*"]],
    ["coordinator-api", ["RESULT#*", "RUN#*"]],
    ["matcher", ["RESULT#*", "RUN#*", "LINE#*"]],
  ])("lets %s list of the sensitive table what runs gave or saw and who waits in line, no more", (name, partitions) => {
    const queries = statementsOf(name).filter(
      ({ Action, Resource }) => [Action].flat().includes("dynamodb:Query") && placeOf(Resource) === "Sensitive",
    );
    expect(queries.map(({ Condition }) => Condition)).toEqual([
      { "ForAllValues:StringLike": { "dynamodb:LeadingKeys": partitions } },
    ]);
  });

  it("lets the audit be added to and never read, changed or deleted", () => {
    for (const name of names) expect(["PutItem", undefined]).toContain(GRANTS[name].tables.audit?.onTable.join());
  });

  it("lets only the sender send mail, from the organisation's own address", () => {
    const senders = names.filter((name) => JSON.stringify(statementsOf(name)).includes("ses:SendEmail"));
    expect(senders).toEqual(["sender"]);
    expect(JSON.stringify(statementsOf("sender"))).toContain("ses:FromAddress");
  });

  it("lets only the sweeper ask what SES takes of the account, in its own region", () => {
    const isAsking = ({ Action }: Statement) => Action === "ses:GetAccount";
    expect(names.filter((name) => statementsOf(name).some(isAsking))).toEqual(["sweeper"]);
    expect(statementsOf("sweeper").filter(isAsking)).toEqual([
      expect.objectContaining({ Condition: { StringEquals: { "aws:RequestedRegion": { Ref: "AWS::Region" } } } }),
    ]);
  });

  it("has no wildcard action, and no wildcard resource but for what IAM knows none of", () => {
    const ofNone = ["ses:DeleteSuppressedDestination", "ses:GetAccount"];
    for (const { Action, Resource } of names.flatMap(statementsOf)) {
      for (const action of [Action].flat()) expect(action).not.toContain("*");
      if (!ofNone.includes(String(Action))) expect([Resource].flat()).not.toContain("*");
    }
  });

  it("lets only the sender take an address off the account's list, in its own region", () => {
    const ofTheList = ({ Action }: Statement) => Action === "ses:DeleteSuppressedDestination";
    expect(names.filter((name) => statementsOf(name).some(ofTheList))).toEqual(["sender"]);
    expect(statementsOf("sender").filter(ofTheList)).toEqual([
      expect.objectContaining({ Condition: { StringEquals: { "aws:RequestedRegion": { Ref: "AWS::Region" } } } }),
    ]);
  });
});
