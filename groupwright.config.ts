import type { SettingsInput } from "./lib/domain/settings.ts";

/** What an operator decides. Every field is documented in `lib/domain/settings.ts`; what is left out has its default. */
export const settings: SettingsInput = {
  organisation: {
    name: "Harbour Lane Community Care",
    senderName: "Harbour Lane",
    senderAddress: "hello@harbourlane.example",
    coordinatorAddress: "coordination@harbourlane.example",
    publicUrl: "http://127.0.0.1:8400",
    timeZone: "Europe/London",
    staffedHours: "Monday to Friday, 09:00 to 17:00 (London)",
  },
  // Nobody is offered a group about something else than what they came for, even where that would place one more.
  matching: { themeRequired: true },
};
