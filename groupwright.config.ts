import type { SettingsInput } from "./lib/domain/settings.ts";

/**
 * What an operator decides, locally and deployed. Every field, with what it means and its default, is documented in
 * `lib/domain/settings.ts` (matching: `lib/domain/runs/match-settings.ts`); what is left out here has its default. A second
 * environment is a second file like this one, with `environment: "staging"`, given to each command as `--config FILE`.
 */
export const settings: SettingsInput = {
  organisation: {
    name: "Harbour Lane Community Care",
    senderName: "Harbour Lane",
    senderAddress: "hello@harbourlane.example",
    coordinatorAddress: "coordination@harbourlane.example",
    replyAddress: "hello@harbourlane.example",
    publicUrl: "http://127.0.0.1:8400",
    timeZone: "Europe/London",
    staffedHours: {
      weekly: [{ days: ["mon", "tue", "wed", "thu", "fri"], from: "09:00", until: "17:00" }],
      closed: ["2026-12-25", "2026-12-28", "2027-01-01"],
    },
    // staffLanguage: "es",
  },
  // Of the safety questions, once a clinician has read them: docs/operating.md.
  // safety: { reviewed: { by: "Dr A. Okafor", on: "2026-12-01", version: "w…" } },
  // web: {
  //   allowedOrigins: ["https://www.harbourlane.example"],
  //   domain: { name: "groups.harbourlane.example", certificateArn: "arn:aws:acm:eu-west-2:123456789012:certificate/…" },
  //   // or, instead of domain, with a firewall before the API:
  //   edge: { name: "groups.harbourlane.example", certificateArn: "arn:aws:acm:us-east-1:123456789012:certificate/…" },
  // },
  // alarms: { address: "on-call@harbourlane.example", mailsADay: 40_000 },
  // retention: { logDays: 30 },
  // encryption: "all-tables",
  // sendGuarantee: "at-least-once",
};
