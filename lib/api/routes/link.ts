import type { ErrorCode } from "../../domain/errors.ts";
import type { Route } from "../route.ts";
import * as act from "../schemas/link-bodies.ts";
import * as view from "../schemas/link-views.ts";

const LINK = { access: "link", function: "public-api", status: 200, throttle: { rate: 10, burst: 20 } } as const;
const PROBLEMS = ["link-invalid", "link-expired"] as const satisfies readonly ErrorCode[];
const SINGLE_USE_PROBLEMS = [...PROBLEMS, "link-used", "wrong-state", "busy"] as const satisfies readonly ErrorCode[];
const { LinkParams } = act;

/** A GET shows and changes nothing, since mail scanners open links. */
const SHOW = { ...LINK, method: "GET", problems: PROBLEMS } as const;
const ACT = { ...LINK, method: "POST" } as const;

/** What the holder of a signed link may do. Browsers get pages, `Accept: application/json` gets data. */
export const LINK_ROUTES = {
  "show-verify": {
    ...SHOW,
    path: "/l/verify/{token}",
    purpose: "verify",
    summary: "Show the page that confirms an address.",
    request: { params: LinkParams },
    reply: { json: view.VerifyView, html: true },
  },
  "verify-address": {
    ...ACT,
    path: "/l/verify/{token}",
    purpose: "verify",
    summary: "Confirm the address; the application joins the pool.",
    request: { params: LinkParams, body: act.Confirmation, form: act.ConfirmationForm },
    reply: { json: view.VerifyView, html: true },
    problems: SINGLE_USE_PROBLEMS,
  },
  "show-status": {
    ...SHOW,
    path: "/l/status/{token}",
    purpose: "status",
    summary: "Show where an application stands.",
    request: { params: LinkParams },
    reply: { json: view.StatusView, html: true },
  },
  "show-offer": {
    ...SHOW,
    path: "/l/offer/{token}",
    purpose: "offer",
    summary: "Show an offered seat.",
    request: { params: LinkParams },
    reply: { json: view.OfferView, html: true },
  },
  "answer-offer": {
    ...ACT,
    path: "/l/offer/{token}",
    purpose: "offer",
    summary: "Accept or decline an offered seat.",
    request: { params: LinkParams, body: act.OfferAnswer, form: act.OfferAnswerForm },
    reply: { json: view.OfferView, html: true },
    problems: SINGLE_USE_PROBLEMS,
  },
  "show-agreement": {
    ...SHOW,
    path: "/l/agreement/{token}",
    purpose: "agreement",
    summary: "Show the agreement to read before signing.",
    request: { params: LinkParams },
    reply: { json: view.AgreementView, html: true },
  },
  "sign-agreement": {
    ...ACT,
    path: "/l/agreement/{token}",
    purpose: "agreement",
    summary: "Sign the agreement, which confirms the seat.",
    request: { params: LinkParams, body: act.AgreementSignature, form: act.AgreementSignatureForm },
    reply: { json: view.AgreementView, html: true },
    problems: SINGLE_USE_PROBLEMS,
  },
  "show-session": {
    ...SHOW,
    path: "/l/session/{token}",
    purpose: "session",
    summary: "Show one meeting.",
    request: { params: LinkParams },
    reply: { json: view.SessionView, html: true },
  },
  "answer-session": {
    ...ACT,
    path: "/l/session/{token}",
    purpose: "session",
    summary: "Say whether one is coming to a meeting.",
    request: { params: LinkParams, body: act.SessionAnswer, form: act.SessionAnswerForm },
    reply: { json: view.SessionView, html: true },
    problems: [...PROBLEMS, "wrong-state", "busy"],
  },
  "show-availability": {
    ...SHOW,
    path: "/l/availability/{token}",
    purpose: "availability",
    summary: "Show the weekly times a person has given.",
    request: { params: LinkParams },
    reply: { json: view.AvailabilityView, html: true },
  },
  "change-availability": {
    ...ACT,
    path: "/l/availability/{token}",
    purpose: "availability",
    summary: "Replace the weekly times a person has given.",
    request: { params: LinkParams, body: act.Availability, form: act.AvailabilityForm },
    reply: { json: view.AvailabilityView, html: true },
    problems: [...PROBLEMS, "wrong-state", "busy"],
  },
  "show-withdraw": {
    ...SHOW,
    path: "/l/withdraw/{token}",
    purpose: "withdraw",
    summary: "Show the page that asks whether to withdraw.",
    request: { params: LinkParams },
    reply: { json: view.WithdrawView, html: true },
  },
  withdraw: {
    ...ACT,
    path: "/l/withdraw/{token}",
    purpose: "withdraw",
    summary: "Withdraw the application, and leave the group if there is one.",
    request: { params: LinkParams, body: act.Confirmation, form: act.ConfirmationForm },
    reply: { json: view.WithdrawView, html: true },
    problems: [...PROBLEMS, "wrong-state", "busy"],
  },
  "show-preferences": {
    ...SHOW,
    path: "/l/preferences/{token}",
    purpose: "preferences",
    summary: "Show which mail a person gets.",
    request: { params: LinkParams },
    reply: { json: view.PreferencesView, html: true },
  },
  "change-preferences": {
    ...ACT,
    path: "/l/preferences/{token}",
    purpose: "preferences",
    summary: "Change which mail a person gets; also one-click unsubscription (RFC 8058).",
    request: { params: LinkParams, body: act.Preferences, form: act.PreferencesForm },
    reply: { json: view.PreferencesView, html: true },
    problems: [...PROBLEMS, "busy"],
  },
  "show-report": {
    ...SHOW,
    path: "/l/report/{token}",
    purpose: "report",
    summary: "Show the complete match report: case codes and reasons, no names.",
    request: { params: LinkParams },
    reply: { html: true },
  },
  "download-report": {
    ...SHOW,
    path: "/l/report/{token}/csv",
    purpose: "report",
    summary: "The complete match report as a table.",
    request: { params: LinkParams },
    reply: { csv: true },
  },
} as const satisfies Readonly<Record<string, Route>>;
