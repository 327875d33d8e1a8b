import type { RouteTable } from "../route.ts";
import { ACT, Confirmation, LinkParams, SHOW } from "../rows/link.ts";
import {
  Availability,
  AvailabilityForm,
  AvailabilityView,
  Preferences,
  PreferencesForm,
  PreferencesView,
  StatusView,
  WithdrawView,
} from "./schemas.ts";

/** What a person may see and change of their own. */
export const PUBLIC_ROUTES = {
  "show-status": {
    ...SHOW,
    path: "/l/status/{token}",
    purpose: "status",
    summary: "Show where an application stands.",
    request: { params: LinkParams },
    reply: { json: StatusView, html: true },
  },
  "show-availability": {
    ...SHOW,
    path: "/l/availability/{token}",
    purpose: "availability",
    summary: "Show the weekly times a person has given.",
    request: { params: LinkParams },
    reply: { json: AvailabilityView, html: true },
  },
  "change-availability": {
    ...ACT,
    path: "/l/availability/{token}",
    purpose: "availability",
    summary: "Replace the weekly times a person has given.",
    request: { params: LinkParams, body: Availability, form: AvailabilityForm },
    reply: { json: AvailabilityView, html: true },
    problems: ["wrong-state", "busy"],
  },
  "show-withdraw": {
    ...SHOW,
    path: "/l/withdraw/{token}",
    purpose: "withdraw",
    summary: "Show the page that asks whether to withdraw.",
    request: { params: LinkParams },
    reply: { json: WithdrawView, html: true },
  },
  withdraw: {
    ...ACT,
    path: "/l/withdraw/{token}",
    purpose: "withdraw",
    summary: "Withdraw the application, and leave the group if there is one.",
    request: { params: LinkParams, body: Confirmation, form: Confirmation },
    reply: { json: WithdrawView, html: true },
    problems: ["wrong-state", "busy"],
  },
  "show-preferences": {
    ...SHOW,
    path: "/l/preferences/{token}",
    purpose: "preferences",
    summary: "Show which mail a person gets, and in what language.",
    request: { params: LinkParams },
    reply: { json: PreferencesView, html: true },
  },
  "change-preferences": {
    ...ACT,
    path: "/l/preferences/{token}",
    purpose: "preferences",
    summary: "Change which mail a person gets, and in what language; also one-click unsubscription (RFC 8058).",
    request: { params: LinkParams, body: Preferences, form: PreferencesForm },
    reply: { json: PreferencesView, html: true },
    problems: ["busy"],
  },
} as const satisfies RouteTable<"public-api">;
