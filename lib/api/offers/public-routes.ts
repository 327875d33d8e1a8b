import type { RouteTable } from "../route.ts";
import { ACT, LinkParams, SHOW, SINGLE_USE_PROBLEMS } from "../rows/link.ts";
import { OfferAnswer } from "./answer.ts";
import { AgreementSignature, AgreementSignatureForm, AgreementView, OfferAnswerForm, OfferView } from "./schemas.ts";

/** From an offered seat to the signature that confirms it. */
export const PUBLIC_ROUTES = {
  "show-offer": {
    ...SHOW,
    path: "/l/offer/{token}",
    purpose: "offer",
    summary: "Show an offered seat.",
    request: { params: LinkParams },
    reply: { json: OfferView, html: true },
  },
  "answer-offer": {
    ...ACT,
    path: "/l/offer/{token}",
    purpose: "offer",
    summary: "Accept or decline an offered seat.",
    request: { params: LinkParams, body: OfferAnswer, form: OfferAnswerForm },
    reply: { json: OfferView, html: true },
    problems: SINGLE_USE_PROBLEMS,
  },
  "show-agreement": {
    ...SHOW,
    path: "/l/agreement/{token}",
    purpose: "agreement",
    summary: "Show the agreement to read before signing.",
    request: { params: LinkParams },
    reply: { json: AgreementView, html: true },
  },
  "sign-agreement": {
    ...ACT,
    path: "/l/agreement/{token}",
    purpose: "agreement",
    summary: "Sign the agreement, which confirms the seat.",
    request: { params: LinkParams, body: AgreementSignature, form: AgreementSignatureForm },
    reply: { json: AgreementView, html: true },
    problems: SINGLE_USE_PROBLEMS,
  },
} as const satisfies RouteTable<"public-api">;
