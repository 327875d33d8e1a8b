import { crisis } from "../crisis.ts";
import * as when from "../when.ts";
import { agreement } from "./agreement.ts";
import { availability } from "./availability.ts";
import { card } from "./card.ts";
import { form } from "./form.ts";
import { frame } from "./frame.ts";
import { linksRenewed } from "./links-renewed.ts";
import { offer } from "./offer.ts";
import { preferences } from "./preferences.ts";
import { problem } from "./problem.ts";
import { session } from "./session.ts";
import { status } from "./status.ts";
import { verify } from "./verify.ts";
import { wake } from "./wake.ts";
import { why } from "./why.ts";
import { withdraw } from "./withdraw.ts";

/** What stands on the pages that signed links open, by page. */
export const pages = {
  frame,
  crisis,
  when,
  card,
  verify,
  status,
  linksRenewed,
  availability,
  preferences,
  wake,
  withdraw,
  offer,
  why,
  agreement,
  session,
  form,
  problem,
};
