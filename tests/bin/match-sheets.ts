import type { GroupDraftInput } from "../../lib/domain/groups/group.ts";
import type { IntakeInput } from "../../lib/domain/intake/application.ts";
import { sheet } from "./match-folders.ts";

type Entry = { readonly key: string; readonly intake: IntakeInput };

const list = (items: readonly string[] | undefined): string => (items ?? []).join("; ");

/** Applications as a coordinator's spreadsheet might have them, with headings of its own. */
export function applicationsCsv(entries: readonly Entry[], delimiter = ","): string {
  const headings = [
    ...[
      "Reference",
      "First name",
      "E-mail address",
      "country",
      "region",
      "Adult",
      "Age band",
      "Time zone",
      "Languages",
    ],
    ...[
      "Online or in person",
      "latitude",
      "longitude",
      "maxTravelKm",
      "Available",
      "Main theme",
      "Other themes",
      "Role",
    ],
    ...["Format preference", "entryPreference", "facilitatorPreference", "Participation style", "affinity.gender"],
    ...["affinity.heritage", "Access needs", "Fee need", "S1", "S2", "S3", "S4", "Consent", "Notes"],
  ];
  const rows = entries.map(({ key, intake }) => [
    ...[key, intake.preferredName, intake.email, intake.country, intake.region, intake.adultConfirmed],
    ...[intake.ageBand, intake.timeZone, list(intake.languages), intake.modality],
    ...[intake.area?.latitude, intake.area?.longitude, intake.maxTravelKm],
    intake.availability.map(({ day, from, to, level }) => `${day} ${from}-${to} ${level}`).join("\n"),
    ...[intake.themes.primary.replaceAll("_", " "), list(intake.themes.secondary), intake.role.replace("_", " ")],
    ...[intake.formatPreference, intake.entryPreference, intake.facilitatorPreference, intake.participationStyle],
    ...[intake.affinity?.gender, intake.affinity?.heritage, list(intake.accessNeeds), intake.feeNeed],
    ...[intake.safety.s1, intake.safety.s2, intake.safety.s3, intake.safety.s4, intake.healthDataConsent],
    'Called, said "later"; and hung up',
  ]);
  return sheet([headings, ...rows], delimiter);
}

export function groupsCsv(drafts: readonly GroupDraftInput[], delimiter = ","): string {
  const headings = [
    ...["Title", "Label", "Themes", "Roles", "kind", "format", "entry", "min", "ideal", "max", "languages"],
    ...["First date", "Start", "Time zone", "every weeks", "sessions", "minutes", "skipped", "modality"],
    ...["latitude", "longitude", "facilitator", "licensed in", "licensed until", "age bands", "countries"],
    ...["eligibility.affinity.gender", "access", "fee", "nobody alone with"],
  ];
  const rows = drafts.map((draft) => {
    const [facilitator] = draft.facilitators ?? [];
    const { schedule, size, eligibility, place } = draft;
    return [
      ...[draft.title, draft.discreetLabel, list(draft.themes), list(draft.roleAllowed), draft.kind, draft.format],
      ...[draft.entry, size?.min, size?.ideal, size?.max, list(draft.languages)],
      ...[schedule?.firstDate, schedule?.localStart, schedule?.timeZone, schedule?.everyWeeks],
      ...[schedule?.sessions ?? "ongoing", schedule?.minutes, list(schedule?.exceptions?.map(({ date }) => date))],
      ...[draft.modality, place?.area.latitude, place?.area.longitude, facilitator?.level],
      ...[list(facilitator?.licence?.jurisdictions), facilitator?.licence?.expires],
      ...[list(eligibility?.ageBands), list(eligibility?.countries), list(eligibility?.affinity?.gender)],
      ...[list(draft.accessProvision), draft.fee, list(draft.salientAttributes)],
    ];
  });
  return sheet([headings, ...rows], delimiter);
}
