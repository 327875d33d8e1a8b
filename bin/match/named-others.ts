import type { CaseCode, GroupId } from "../../lib/domain/ids.ts";
import type { FileApplication, NamedOthers, ReadApplication } from "./file-application.ts";
import { type InputFault, refuse } from "./input-fault.ts";
import type { FileGroup } from "./read-groups.ts";

/**
 * The people and groups that applications name, by key, case code or title, looked up.
 *
 * @throws InputError with every name that nobody has
 */
export function withNamed(read: readonly ReadApplication[], groups: readonly FileGroup[]): readonly FileApplication[] {
  const people = new Map<string, CaseCode>(
    read.flatMap(({ own: { label, application } }) =>
      [label, application.caseCode].map((name) => [name, application.caseCode] as const),
    ),
  );
  const offered = new Map<string, GroupId>(
    groups.flatMap(({ names, group }) => names.map((name) => [name, group.groupId] as const)),
  );
  const faults: InputFault[] = [];
  const named = read.map(({ item, keyed, own }) => {
    if (keyed === undefined) return own;
    const find = <Id>(list: keyof NamedOthers, known: ReadonlyMap<string, Id>, fix: string): Id[] =>
      keyed[list].flatMap((name, index) => {
        const id = known.get(name);
        if (id === undefined) faults.push(item.fault(`/${list}/${index}`, "names what is not there", fix));
        return id ?? [];
      });
    const byKey = "Name people by their key or case code.";
    const pairs = {
      keepApart: find("keepApart", people, byKey),
      keepTogether: find("keepTogether", people, byKey),
    };
    const declinedGroups = find("declinedGroups", offered, "Name groups by their title, key or id.");
    return { ...own, pairs, application: { ...own.application, declinedGroups } };
  });
  refuse(faults);
  return named;
}
