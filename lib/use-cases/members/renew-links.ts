import type { ApplicationId } from "../../domain/ids.ts";
import type { Application, Contact } from "../../domain/intake/application.ts";
import type { Hold } from "../../domain/intake/hold.ts";
import type { LinkClaims } from "../../domain/link.ts";
import type { Message } from "../../domain/messages/message.ts";
import { newMessage } from "../../domain/messages/new-message.ts";
import { addMinutes, type Instant } from "../../time/instant.ts";
import { burn, commitOrRetry } from "../commit.ts";
import { applicationOfLink, found, foundApplication } from "../found.ts";
import { personFrame } from "../person-frame.ts";
import type { Change, Deps, Staff } from "../ports.ts";
import { refuseIfEnded } from "../refuse-ended-link.ts";
import type { LinksRenewedView, RenewedLinks } from "./views.ts";

/** It may wait for somebody to look first, and is the only way in until then. */
const NEWS_DAYS = 90;

/**
 * A coordinator ends every link that a person was sent, and one new one goes to their inbox. Repeated, it ends that one
 * too.
 *
 * @throws DomainError not-found, busy
 */
export async function renewLinks(deps: Deps, staff: Staff, id: ApplicationId): Promise<RenewedLinks> {
  const { application, newLink } = await commitOrRetry(deps, async () => {
    const application = await foundApplication(deps, id);
    const contact = found(await deps.store.contact(application.personId), "no-contact");
    return { application, ...(await renewal(deps, application, contact, staff.subject)) };
  });
  const { applicationId, personId, caseCode } = application;
  return { applicationId, personId, caseCode, newLink };
}

/**
 * The same by the person, on the page that shows where they stand. The new link comes to their inbox alone: whoever
 * holds an old one is not shown it.
 *
 * @throws DomainError not-found, link-used, link-expired, busy
 */
export async function renewOwnLinks(deps: Deps, claims: LinkClaims): Promise<LinksRenewedView> {
  const { application, contact, newLink } = await commitOrRetry(deps, async () => {
    const application = await applicationOfLink(deps, claims);
    const contact = found(await deps.store.contact(application.personId), "no-application");
    refuseIfEnded(claims, contact);
    const { newLink, changes } = await renewal(deps, application, contact, "applicant");
    return { application, contact, newLink, changes: [burn(claims), ...changes] };
  });
  return {
    ...personFrame(deps, application.country, contact),
    page: "links-renewed",
    newLink: newLink === "none" ? "waits" : newLink,
  };
}

type Renewal = { readonly newLink: RenewedLinks["newLink"]; readonly changes: readonly Change[] };

async function renewal(deps: Deps, application: Application, before: Contact, actor: string): Promise<Renewal> {
  const hold = await deps.store.hold(application.personId);
  const contact: Contact = { ...before, linkEpoch: before.linkEpoch + 1, rev: before.rev + 1 };
  const at = deps.clock.now();
  const details = { epoch: contact.linkEpoch };
  return {
    newLink: newLinkOf(before, hold),
    changes: [
      { write: "contact", contact, expect: before.rev },
      ...(before.channel === "phone"
        ? []
        : [{ write: "message", message: newLinkFor(application, contact, at) } as const]),
      {
        write: "audit",
        entry: { at, actor, action: "links-renewed", subject: application.applicationId, details },
      },
    ],
  };
}

function newLinkOf({ channel, suppressed }: Contact, hold: Hold | undefined): RenewedLinks["newLink"] {
  if (channel === "phone") return "none";
  return hold === undefined && suppressed === undefined ? "mailed" : "waits";
}

function newLinkFor({ applicationId, personId }: Application, { linkEpoch }: Contact, now: Instant): Message {
  const recipient = { to: "person", personId } as const;
  const until = addMinutes(now, NEWS_DAYS * 24 * 60);
  return newMessage("new-links", recipient, { about: "application", applicationId }, linkEpoch, now, until);
}
