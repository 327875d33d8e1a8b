/** What a statement of a policy is asked: may this service do this, to this, from there? */
export type Question = {
  /** A service, as "cloudwatch.amazonaws.com", or the ARN of a role. */
  readonly principal: string;
  readonly action: string;
  readonly resource: string;
  /** Condition keys of the request. One that is left out is not in it. */
  readonly context: Readonly<Record<string, string>>;
};

type Conditions = Readonly<Record<string, Readonly<Record<string, unknown>>>>;
/** As CloudFormation is given it, with every reference resolved to text. */
export type Statement = {
  readonly Effect: "Allow" | "Deny";
  readonly Principal?: unknown;
  readonly Action: string | readonly string[];
  readonly Resource: string | readonly string[];
  readonly Condition?: Conditions;
};

/** Allowed by one statement at least, and denied by none: what AWS makes of a policy, as far as ours go. */
export function allows(statements: readonly Statement[], question: Question): boolean {
  const speaking = statements.filter((statement) => speaksOf(statement, question));
  return speaking.some(({ Effect }) => Effect === "Allow") && speaking.every(({ Effect }) => Effect === "Allow");
}

function speaksOf({ Principal, Action, Resource, Condition = {} }: Statement, question: Question): boolean {
  return (
    (Principal === undefined || names(Principal, question.principal)) &&
    [Action].flat().some((pattern) => matches(pattern.toLowerCase(), question.action.toLowerCase())) &&
    [Resource].flat().some((pattern) => matches(pattern, question.resource)) &&
    Object.entries(Condition).every(([operator, keys]) => holds(operator, keys, question.context))
  );
}

/** "*", or { Service: … }, { AWS: … } of one or several. */
function names(principal: unknown, who: string): boolean {
  if (typeof principal !== "object" || principal === null) return principal === "*";
  return Object.values(principal)
    .flat()
    .some((one) => one === "*" || one === who);
}

const OPERATORS: Readonly<Record<string, (wanted: string, given: string) => boolean>> = {
  StringEquals: (wanted, given) => wanted === given,
  StringLike: matches,
  ArnEquals: matches,
  ArnLike: matches,
  Bool: (wanted, given) => wanted === given,
};

/** A key that the request does not have fails its condition. An operator that is not known here fails the test. */
function holds(operator: string, keys: Readonly<Record<string, unknown>>, context: Question["context"]): boolean {
  const compare = OPERATORS[operator];
  if (compare === undefined) throw new Error(`${operator} is an operator that policies.ts does not know yet`);
  return Object.entries(keys).every(([key, wanted]) => {
    const given = context[key];
    return given !== undefined && [wanted].flat().some((one) => compare(String(one), given));
  });
}

function matches(pattern: string, text: string): boolean {
  const expression = pattern
    .replaceAll(/[.+^${}()|[\]\\]/g, "\\$&")
    .replaceAll("*", ".*")
    .replaceAll("?", ".");
  return new RegExp(`^${expression}$`).test(text);
}
