import { GroupDraft, type GroupDraftInput, NORMS } from "../../lib/domain/groups/group.ts";
import { Intake, type IntakeInput } from "../../lib/domain/intake/application.ts";
import { SHIPPED_WORDING } from "../../lib/domain/intake/wording-versions.ts";
import { Settings, type SettingsInput } from "../../lib/domain/settings.ts";
import type { Instant } from "../../lib/time/instant.ts";

/** A Tuesday two weeks before the sample group first meets. */
export const SAMPLE_NOW: Instant = "2026-09-01T09:00:00.000Z";

/** Somebody in London who answers "no" to every safety question and is free when the sample group meets. */
const INTAKE: IntakeInput = {
  preferredName: "Ruth",
  email: "ruth@example.org",
  country: "GB",
  adultConfirmed: true,
  timeZone: "Europe/London",
  languages: ["en"],
  modality: "virtual",
  availability: [
    { day: "tue", from: "17:00", to: "21:00", level: "good" },
    { day: "thu", from: "17:00", to: "21:00", level: "possible" },
  ],
  themes: { primary: "grief" },
  role: "own_experience",
  safety: { s1: "no", s2: "no", s3: "no", s4: "safe" },
  wordingVersion: SHIPPED_WORDING,
  privacyNoticeVersion: "2026-11",
  healthDataConsent: true,
};

/**
 * A valid intake.
 *
 * @example intakeOf({ email: "ana@example.org", safety: { s1: "no", s2: "unsure", s3: "no", s4: "safe" } })
 */
export function intakeOf(overrides: Partial<IntakeInput> = {}): Intake {
  return Intake.parse({ ...INTAKE, ...overrides });
}

/** Closed and virtual; Tuesdays at 18:00 in London, across the clock change of 25 October. */
const DRAFT: GroupDraftInput = {
  title: "Living with grief",
  discreetLabel: "Tuesday circle",
  themes: ["grief"],
  format: "support_skills",
  entry: "closed",
  size: { min: 3, ideal: 6, max: 8 },
  languages: ["en"],
  schedule: { firstDate: "2026-09-15", localStart: "18:00", timeZone: "Europe/London", sessions: 8 },
  modality: "virtual",
  meetingUrl: "https://meet.example.org/tuesday-circle",
  facilitators: [{ name: "Ines Calder", email: "ines@example.org", level: "trained", drawnTo: ["grief"] }],
  supervisor: { name: "Paul Adeyemi", email: "paul@example.org" },
  agreement: {
    goals: "To be heard, and to find one's own way of carrying a loss.",
    norms: [...NORMS],
    legalExceptions: "If somebody is in immediate danger, the facilitators must tell the emergency services.",
  },
  sessionPlan: [
    "Arriving",
    "The first weeks",
    "Dates that hurt",
    "What helps",
    "Other people",
    "Memory",
    "Looking back together",
    "Goodbye",
  ],
};

/**
 * A draft with nothing missing, so that it can be published before its first session.
 *
 * @example draftOf({ entry: "open", whenSeatsFree: "offer" })
 */
export function draftOf(overrides: Partial<GroupDraftInput> = {}): GroupDraft {
  return GroupDraft.parse({ ...DRAFT, ...overrides });
}

const SETTINGS: SettingsInput = {
  organisation: {
    name: "Harbour Lane Community Care",
    senderName: "Harbour Lane",
    senderAddress: "hello@harbourlane.example",
    coordinatorAddress: "coordination@harbourlane.example",
    publicUrl: "https://groups.harbourlane.example",
    timeZone: "Europe/London",
    staffedHours: { weekly: [{ days: ["mon", "tue", "wed", "thu", "fri"], from: "09:00", until: "17:00" }] },
  },
};

/** What an operator who changed nothing has. */
export function settingsOf(overrides: Partial<SettingsInput> = {}): Settings {
  return Settings.parse({ ...SETTINGS, ...overrides });
}
