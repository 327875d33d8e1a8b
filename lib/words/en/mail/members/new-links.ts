import { act, say } from "../../../letter.ts";
import type { PersonLetter } from "../../../letters/letters.ts";

/** The way back in, once all older links were ended. */
export const newLinks: PersonLetter<"new-links"> = ({ statusHref }) => ({
  subject: "Your new link",
  preheader: "The older ones have ended.",
  blocks: [
    say("All links in our earlier mails have ended, as you or somebody from our team asked. This one is new:"),
    act("Open my page", statusHref),
    say("From there you reach everything else. Nothing else has changed."),
  ],
});
