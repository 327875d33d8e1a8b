import { setTimeout as sleep } from "node:timers/promises";
import { preferredMedia } from "../../../api/http/accept.ts";
import { decodeBody } from "../../../api/http/body.ts";
import type { ApiResult } from "../../../api/http/event.ts";
import { plainForm } from "../../../api/http/forms/plain-form.ts";
import { SECURITY_HEADERS } from "../../../api/http/security-headers.ts";
import { DomainError } from "../../../domain/errors.ts";
import type { Deps } from "../../../use-cases/ports.ts";
import { gatewayEvent, type WireRequest } from "../gateway-event.ts";
import { problemReply } from "../http-server.ts";
import { tellUnforeseen } from "../unforeseen.ts";
import { AskedMove, type ClockFault, moveOf } from "./asked-time.ts";
import { clockPage } from "./clock-page.ts";
import { type ClockProblem, foreignRequest, refused, walkingAlready, wrongMethod } from "./clock-problems.ts";
import type { Rehearsal } from "./rehearsal.ts";
import { isOfThisMachine } from "./same-machine.ts";

type Desk = {
  readonly rehearsal: Rehearsal;
  readonly depsOf: () => Promise<Pick<Deps, "settings" | "telemetry">>;
  readonly inboxUrl: string;
};

const PAGE = "/local";
const CLOCK = "/local/clock";

/**
 * What moves the clock of a rehearsal: `GET /local`, a page, and `GET` and `POST /local/clock`. They are of this
 * machine alone: no row of the route table has them, nor what is made of it, API Gateway and the OpenAPI document.
 *
 * @returns undefined for every other path
 */
export function clockDesk(desk: Desk): (request: WireRequest) => Promise<ApiResult | undefined> {
  return async (request) => {
    const path = request.url.pathname.replace(/\/$/, "");
    if (path !== PAGE && path !== CLOCK) return undefined;
    if (!isOfThisMachine(request.headers)) return asData(403, foreignRequest());
    if (request.method === "GET" || request.method === "HEAD") return shown(desk, request, path);
    if (request.method === "POST" && path === CLOCK) return moved(desk, request);
    return {
      ...asData(405, wrongMethod()),
      headers: { ...HEADERS, ...PROBLEM, allow: path === PAGE ? "GET" : "GET, POST" },
    };
  };
}

async function shown(desk: Desk, request: WireRequest, path: string): Promise<ApiResult> {
  return path === PAGE || wantsPage(request) ? page(desk, 200) : asData(200, desk.rehearsal.state());
}

async function moved(desk: Desk, request: WireRequest): Promise<ApiResult> {
  const { rehearsal, depsOf } = desk;
  const { settings, telemetry } = await depsOf();
  const asked = await askedOf(request);
  if ("statusCode" in asked) return asked;
  const { now } = rehearsal.state();
  const move = "code" in asked ? asked : moveOf(asked, now, settings.organisation.timeZone);
  if (typeof move === "object" && "code" in move) return refusal(desk, request, refused(move));
  const begun = rehearsal.begin(move === "next" ? await rehearsal.next() : move.to);
  if (begun === undefined) return refusal(desk, request, walkingAlready(rehearsal.state().walkingTo ?? now));
  const walked = begun.catch((error: unknown) => tellUnforeseen(telemetry, error, { requestId: request.requestId }));
  if (wantsPage(request)) return { statusCode: 303, headers: { ...HEADERS, location: PAGE }, body: "" };
  await Promise.race([walked, sleep(secondsToWait(request) * 1000, undefined, { ref: false })]);
  const state = rehearsal.state();
  return asData(state.walkingTo === undefined ? 200 : 202, state);
}

/** As it was sent, or what is wrong with it, or the reply where it cannot be read. */
async function askedOf(request: WireRequest): Promise<AskedMove | ClockFault | ApiResult> {
  const taken = { request: { body: AskedMove, form: AskedMove } };
  try {
    const event = await plainForm(gatewayEvent(request, { routeKey: "", pathParameters: {} }, undefined), taken);
    const { success, data, error } = AskedMove.safeParse(decodeBody(event, taken)?.value);
    return success ? data : faultIn(error.issues[0]?.path[0]);
  } catch (error) {
    if (error instanceof DomainError) return problemReply(request.headers, error, request.requestId);
    throw error;
  }
}

function faultIn(field: PropertyKey | undefined): ClockFault {
  if (field === "to") return { field: "/to", code: "not-a-time" };
  if (field === "by") return { field: "/by", code: "not-a-duration" };
  return { field: "/to", code: "one-of-both" };
}

/** How long the reply waits for the walk to end: what RFC 7240 calls `Prefer: wait=60`, or else a moment. */
function secondsToWait({ headers }: WireRequest): number {
  const wait = /(?:^|[,;\s])wait=(\d{1,4})\b/.exec(headers.prefer ?? "")?.[1];
  return wait === undefined ? A_MOMENT : Math.min(Number(wait), LONGEST_WAIT);
}

const A_MOMENT = 1;
const LONGEST_WAIT = 600;

async function refusal(desk: Desk, request: WireRequest, problem: ClockProblem): Promise<ApiResult> {
  return wantsPage(request) ? page(desk, problem.status, problem) : asData(problem.status, problem);
}

async function page(
  { rehearsal, depsOf, inboxUrl }: Desk,
  statusCode: number,
  problem?: ClockProblem,
): Promise<ApiResult> {
  const { timeZone: zone } = (await depsOf()).settings.organisation;
  const state = rehearsal.state();
  const next = state.walkingTo === undefined ? await rehearsal.next() : undefined;
  const body = clockPage({ state, from: rehearsal.from(), next, zone, inboxUrl, problem });
  return { statusCode, headers: { ...HEADERS, "content-type": "text/html; charset=utf-8" }, body };
}

function wantsPage({ headers }: WireRequest): boolean {
  return preferredMedia(headers.accept, ["application/json", "text/html"]) === "text/html";
}

/** A browser says which page a form was sent from only where it may: it is asked for, and stays on this machine. */
const HEADERS = { ...SECURITY_HEADERS, "referrer-policy": "same-origin", vary: "accept" };
const PROBLEM = { "content-type": "application/problem+json; charset=utf-8" };

function asData(statusCode: number, data: object): ApiResult {
  const type = statusCode >= 400 ? PROBLEM : { "content-type": "application/json; charset=utf-8" };
  return { statusCode, headers: { ...HEADERS, ...type }, body: JSON.stringify(data) };
}
