import type { Group } from "../../lib/domain/groups/group.ts";
import { idsOfSource } from "../../lib/domain/hash.ts";
import type { CaseCode } from "../../lib/domain/ids.ts";
import { type Application, isCandidate } from "../../lib/domain/intake/application.ts";
import type { Pair, PairKind } from "../../lib/domain/intake/pair.ts";
import { isOnHold } from "../../lib/domain/intake/screening.ts";
import type { Seat } from "../../lib/domain/offers/cohort.ts";
import type { MatchInput } from "../../lib/domain/runs/match-input.ts";
import type { Objective } from "../../lib/domain/runs/match-run.ts";
import type { Settings } from "../../lib/domain/settings.ts";
import type { Instant } from "../../lib/time/instant.ts";
import { seatsToFill, takesPeople } from "../../lib/use-cases/groups/matchable-group.ts";
import { takeSnapshot } from "../../lib/use-cases/runs/take-snapshot.ts";
import type { FileApplication } from "./file-application.ts";
import type { FileGroup } from "./read-groups.ts";

export type Folder = { readonly groups: readonly FileGroup[]; readonly applications: readonly FileApplication[] };

/** Who and what is not in a run, and why; people as the file names them. */
export type LeftOut = {
  /** Held by their safety answers until a person has looked. */
  readonly held: readonly string[];
  readonly withoutConsent: readonly string[];
  /** Not waiting: unverified, placed, withdrawn. */
  readonly notWaiting: readonly string[];
  readonly groups: readonly { readonly title: string; readonly why: string }[];
};

/** The very snapshot that the service would take of these groups and people at this instant. */
export async function folderSnapshot(
  folder: Folder,
  settings: Settings,
  objective: Objective,
  now: Instant,
): Promise<MatchInput> {
  const seats = new Map(folder.groups.map((each) => [each.group.groupId, seatsOf(each)]));
  const sessions = new Map(folder.groups.map((each) => [each.group.groupId, each.sessions]));
  const groups = folder.groups.map(({ group }) => group).sort(byId(({ groupId }) => groupId));
  const consenting = folder.applications
    .filter(({ intake }) => intake.healthDataConsent)
    .sort(byId(({ application }) => application.applicationId));
  const intakes = new Map(consenting.map(({ application, intake }) => [application.applicationId, intake]));
  // A file has no holds of people, only what each application answered.
  const onHold = new Set(
    consenting
      .filter(({ application: { safety } }) => isOnHold(safety) || safety === "UNREACHED" || safety === "REFERRED_ON")
      .map(({ application }) => application.personId),
  );
  const source = {
    clock: { now: () => now },
    settings,
    telemetry: { count: () => {}, event: () => {} },
    store: {
      groups: async () => groups,
      sessions: async (groupId: FileGroup["group"]["groupId"]) => sessions.get(groupId) ?? [],
      seats: async (groupId: FileGroup["group"]["groupId"]) => seats.get(groupId) ?? [],
      applicationsIn: async (status: Application["status"]) =>
        consenting.map(({ application }) => application).filter((each) => each.status === status),
      intakes: async () => intakes,
      onHold: async () => onHold,
      pairs: async () => pairsOf(consenting),
    },
  };
  return takeSnapshot(source, "all", objective);
}

/** From the side that names the other, which is enough; of those who are not in the folder nothing is said. */
function pairsOf(applications: readonly FileApplication[]): readonly Pair[] {
  const byCode = new Map(applications.map(({ application }) => [application.caseCode, application]));
  return applications.flatMap(({ application: { personId, applicationId }, pairs }) => {
    const paired = (kind: PairKind) => (code: CaseCode) => {
      const other = byCode.get(code);
      if (other === undefined) return [];
      return { personId, otherId: other.personId, kind, applicationId, otherApplicationId: other.applicationId };
    };
    return [...pairs.keepApart.flatMap(paired("apart")), ...pairs.keepTogether.flatMap(paired("together"))];
  });
}

/** As the store lists them, whatever the order of the file. */
function byId<Item>(idOf: (item: Item) => string): (a: Item, b: Item) => number {
  return (a, b) => (idOf(a) < idOf(b) ? -1 : 1);
}

/** Of members there already the file says only how many they are. */
function seatsOf({ group: { groupId, size }, seatsTaken }: FileGroup): readonly Seat[] {
  return Array.from({ length: Math.max(size.max, seatsTaken) }, (_, index) => {
    const number = index + 1;
    if (number > seatsTaken) return { groupId, number, state: "FREE" };
    return {
      groupId,
      number,
      state: "CONFIRMED",
      applicationId: idsOfSource(`${groupId} seat ${number}`).applicationId,
    };
  });
}

export function leftOutOf({ groups, applications }: Folder, settings: Settings, now: Instant): LeftOut {
  const labels = (those: readonly FileApplication[]) => those.map(({ label }) => label);
  const [consenting, refusing] = [
    applications.filter(({ intake }) => intake.healthDataConsent),
    applications.filter(({ intake }) => !intake.healthDataConsent),
  ];
  const held = consenting.filter(({ application }) => isOnHold(application.safety));
  const notWaiting = consenting.filter(
    ({ application }) => !isOnHold(application.safety) && !isCandidate(application, false),
  );
  return {
    held: labels(held),
    withoutConsent: labels(refusing),
    notWaiting: labels(notWaiting),
    groups: groups.flatMap((each) => {
      const why = whyLeftOut(each, settings, now);
      return why === undefined ? [] : [{ title: each.group.title, why }];
    }),
  };
}

function whyLeftOut(each: FileGroup, settings: Settings, now: Instant): string | undefined {
  // A narrower type than it is asked about would leave nothing to ask once the answer is no.
  const group: Group = each.group;
  if (takesPeople(group, each.sessions, now)) {
    const free = seatsToFill(group, seatsOf(each), settings.matching.expectedStay);
    return free > 0 ? undefined : "has no free seat";
  }
  const isOver = group.status !== "PUBLISHED" && group.status !== "RUNNING";
  return isOver ? `is ${group.status}` : "is closed and has met before this run";
}
