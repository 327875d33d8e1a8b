export type Item = Record<string, unknown>;

type Expressed = {
  readonly ConditionExpression?: string | undefined;
  readonly UpdateExpression?: string | undefined;
  readonly ExpressionAttributeNames?: Readonly<Record<string, string>> | undefined;
  readonly ExpressionAttributeValues?: Item | undefined;
};

/** Whether the item meets the condition, of the few forms that lib/adapters writes. Throws at any other. */
export function holds(item: Item | undefined, expressed: Expressed | undefined): boolean {
  const { ConditionExpression: condition } = expressed ?? {};
  if (condition === undefined || expressed === undefined) return true;
  return condition
    .split(" OR ")
    .some((either) => either.split(" AND ").every((term) => termHolds(item ?? {}, term.trim(), expressed)));
}

function termHolds(item: Item, term: string, expressed: Expressed): boolean {
  const call = /^(\w+)\(([^,)]+)(?:, ([^)]+))?\)$/.exec(term);
  if (call !== null) {
    const value = item[named(expressed, call[2] ?? "")];
    if (call[1] === "attribute_exists") return value !== undefined;
    if (call[1] === "attribute_not_exists") return value === undefined;
    if (call[1] === "begins_with")
      return typeof value === "string" && value.startsWith(String(valued(expressed, call[3] ?? "")));
  }
  const among = /^(\S+) IN \((.+)\)$/.exec(term);
  if (among !== null) {
    return (among[2] ?? "")
      .split(", ")
      .some((one) => valued(expressed, one) === item[named(expressed, among[1] ?? "")]);
  }
  const compared = /^(\S+) (=|<>|<=|<|>) (:\S+)$/.exec(term);
  if (compared === null) throw new Error(`the memory tables do not know the condition ${term}`);
  return compares(item[named(expressed, compared[1] ?? "")], compared[2] ?? "", valued(expressed, compared[3] ?? ""));
}

function compares(value: unknown, operator: string, other: unknown): boolean {
  if (operator === "=") return value === other || JSON.stringify(value) === JSON.stringify(other);
  if (operator === "<>") return value !== other;
  const [a, b] = typeof value === "number" ? [value, Number(other)] : [String(value), String(other)];
  if (value === undefined) return false;
  return operator === "<=" ? a <= b : operator === "<" ? a < b : a > b;
}

/** The item after SET, REMOVE and ADD, in that order. Throws at any other form. */
export function updated(item: Item, expressed: Expressed): Item {
  const after = { ...item };
  const clauses = (expressed.UpdateExpression ?? "").split(/\b(SET|REMOVE|ADD) /).slice(1);
  for (let at = 0; at < clauses.length; at += 2) {
    for (const part of (clauses[at + 1] ?? "").trim().split(/, (?![^(]*\))/))
      apply(after, clauses[at] ?? "", part, expressed);
  }
  return after;
}

function apply(item: Item, verb: string, part: string, expressed: Expressed): void {
  const [path = "", value = ""] = part.split(verb === "SET" ? " = " : " ");
  const name = named(expressed, path);
  if (verb === "REMOVE") delete item[name];
  else if (verb === "ADD") item[name] = Number(item[name] ?? 0) + Number(valued(expressed, value));
  else if (value.startsWith("if_not_exists("))
    item[name] ??= valued(expressed, value.slice(0, -1).split(", ")[1] ?? "");
  else item[name] = valued(expressed, value);
}

function named({ ExpressionAttributeNames: names }: Expressed, path: string): string {
  return path.startsWith("#") ? (names?.[path] ?? path) : path;
}

function valued({ ExpressionAttributeValues: values }: Expressed, placeholder: string): unknown {
  return values?.[placeholder];
}
