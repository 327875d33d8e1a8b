import type { RequestDetails, RequestFaults } from "../../../domain/problems/requests.ts";
import type { FaultText, Wording } from "../../problem.ts";
import { rules } from "./rules.ts";

const SEND_TYPE = (accepted: readonly string[]) => `Send the body with content-type ${accepted.join(" or ")}.`;

export const requestDetails: Wording<RequestDetails> = {
  "address-closed":
    "The service does not answer at this address. Use the address that its links and its documentation name.",
  "no-operation": ({ method }) => `No operation answers ${method} at this address; /openapi.json lists them all.`,
  "body-too-large": ({ kilobytes }) => `A body may have at most ${kilobytes} kB. Send less.`,
  "body-missing": "The request has no body. Send a JSON object with content-type application/json.",
  "body-not-utf8": "The body is not UTF-8 text, or characters of it were lost on the way. Encode it as UTF-8.",
  "body-not-form": "The form cannot be read: its parts and the boundary in content-type do not go together.",
  "body-not-json": ({ place }) => {
    if (place === undefined) return "The body is not valid JSON. Check quotes, commas and brackets.";
    if (place === "end") return "The body is not valid JSON: it ends too early. Check quotes, commas and brackets.";
    return `The body is not valid JSON: see character ${place}. Check quotes, commas and brackets.`;
  },
  "content-type-missing": ({ accepted }) => `The request names no content-type. ${SEND_TYPE(accepted)}`,
  "content-type-unread": ({ accepted }) => `This content-type is not read. ${SEND_TYPE(accepted)}`,
  "fields-to-mend": ({ count }) =>
    count === 1 ? "One field has to be mended; see errors." : `${count} fields have to be mended; see errors.`,
  "key-header-missing":
    "Send an Idempotency-Key header: any 8 to 200 characters, new for each application, the same for a repeat.",
  "if-match-missing":
    "Send an If-Match header with the ETag of what was last read, so that nobody else's change is lost.",
  "cursor-foreign": "The cursor is not one this service gave.",
  "token-missing": "Send an access token: `Authorization: Bearer <token>`.",
  "token-not-for-access": "Send the access token, not the ID token.",
  "token-without-scope": ({ scope }) => `The token needs the scope ${scope}.`,
  "token-without-subject": "The token names no subject.",
  "account-outside-group": ({ group }) => `This account is not in the group "${group}". An administrator can add it.`,
  "service-busy": "The service is busy; please try again.",
  "others-writing": "Someone else is changing the same thing just now; please try again.",
  "others-changing": "Others are changing this too. Please try again.",
};

export const requestFaults: Wording<RequestFaults, FaultText> = {
  missing: (facts) => {
    if ("rule" in facts) return { problem: "is missing", fix: rules[facts.rule].fix };
    if ("values" in facts) return { problem: "is missing", fix: `Send one of: ${facts.values.join(", ")}.` };
    return { problem: "is missing", fix: `Send ${withArticle(facts.expected)}.` };
  },
  "wrong-type": ({ expected, found }) => ({
    problem: found === "null" ? "is null" : `is ${withArticle(found)}`,
    fix: `Send ${withArticle(expected)}.`,
  }),
  "not-one-of": ({ values }) => ({ problem: "is not accepted", fix: `Send one of: ${values.join(", ")}.` }),
  "too-small": ({ minimum, of }) => ({
    problem: "is too small or too short",
    fix: `Send at least ${counted(minimum, of)}.`,
  }),
  "too-big": ({ maximum, of }) => ({
    problem: "is too large or too long",
    fix: `Send at most ${counted(maximum, of)}.`,
  }),
  "unknown-field": { problem: "is not known here", fix: "Leave it out, or correct its spelling." },
  "broken-text": {
    problem: "is not whole text",
    fix: "Characters were cut in half or lost on the way: write it again, and send it as UTF-8.",
  },
  "reserved-name": { problem: "is a name that cannot be kept", fix: "Leave it out, or choose another name." },
  "too-deep": ({ maximum }) => ({ problem: "is too deep", fix: `Send at most ${maximum} levels in one another.` }),
  "not-accepted": { problem: "is not accepted", fix: "See what this field may be in /openapi.json." },
  "not-a-cursor": { problem: "is not a cursor", fix: "Pass on the cursor of the page before, or leave it out." },
};

function counted(count: number, of: "string" | "array" | "record" | "other"): string {
  if (of === "other") return String(count);
  const noun = of === "string" ? "character" : "item";
  return count === 1 ? `1 ${noun}` : `${count} ${noun}s`;
}

function withArticle(kind: string): string {
  const shown = kind === "int" ? "whole number" : kind === "record" ? "object" : kind;
  return /^[aeiou]/.test(shown) ? `an ${shown}` : `a ${shown}`;
}
