import { Settings, type SettingsInput } from "../../lib/domain/settings.ts";

const ORGANISATION: SettingsInput["organisation"] = {
  name: "Example Care",
  senderName: "Example",
  senderAddress: "hello@example.org",
  coordinatorAddress: "desk@example.org",
  replyAddress: "hello@example.org",
  publicUrl: "https://groups.example.org",
  timeZone: "Europe/London",
  staffedHours: { weekly: [{ days: ["mon", "tue", "wed", "thu", "fri"], from: "09:00", until: "17:00" }] },
};

/** The same organisation, whose mail is answered there. */
export function answeredAt(replyAddress: string | undefined): Settings {
  return Settings.parse({ organisation: { ...ORGANISATION, replyAddress } });
}

/** Settings of an invented organisation, with these changed. */
export function settingsWith(change: Partial<SettingsInput>): Settings {
  return Settings.parse({ organisation: ORGANISATION, ...change });
}

/** The ARN of an invented certificate. */
export function certificateIn(region: string): string {
  return `arn:aws:acm:${region}:123456789012:certificate/2c8f0a6e-0000-4000-8000-000000000000`;
}
