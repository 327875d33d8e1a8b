import type { OperationTable } from "./operation.ts";
import { answerOffer } from "./operations/answer-offer.ts";
import { answerSession } from "./operations/answer-session.ts";
import { changeAvailability } from "./operations/change-availability.ts";
import { changePreferences } from "./operations/change-preferences.ts";
import { downloadReport } from "./operations/download-report.ts";
import { listOpenGroups } from "./operations/list-open-groups.ts";
import { openapi } from "./operations/openapi.ts";
import { showAgreement } from "./operations/show-agreement.ts";
import { showAvailability } from "./operations/show-availability.ts";
import { showOffer } from "./operations/show-offer.ts";
import { showPreferences } from "./operations/show-preferences.ts";
import { showReport } from "./operations/show-report.ts";
import { showSession } from "./operations/show-session.ts";
import { showStatus } from "./operations/show-status.ts";
import { showVerify } from "./operations/show-verify.ts";
import { showWithdraw } from "./operations/show-withdraw.ts";
import { signAgreement } from "./operations/sign-agreement.ts";
import { submitApplication } from "./operations/submit-application.ts";
import { verifyAddress } from "./operations/verify-address.ts";
import { withdraw } from "./operations/withdraw.ts";
import type { LINK_ROUTES } from "./routes/link.ts";
import type { PUBLIC_ROUTES } from "./routes/public.ts";

/** What the function public-api runs. */
export const PUBLIC_OPERATIONS = {
  "submit-application": submitApplication,
  "list-open-groups": listOpenGroups,
  openapi,
  "show-verify": showVerify,
  "verify-address": verifyAddress,
  "show-status": showStatus,
  "show-offer": showOffer,
  "answer-offer": answerOffer,
  "show-agreement": showAgreement,
  "sign-agreement": signAgreement,
  "show-session": showSession,
  "answer-session": answerSession,
  "show-availability": showAvailability,
  "change-availability": changeAvailability,
  "show-withdraw": showWithdraw,
  withdraw,
  "show-preferences": showPreferences,
  "change-preferences": changePreferences,
  "show-report": showReport,
  "download-report": downloadReport,
} satisfies OperationTable<keyof typeof PUBLIC_ROUTES | keyof typeof LINK_ROUTES>;
