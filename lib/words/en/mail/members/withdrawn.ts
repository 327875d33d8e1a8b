import { say } from "../../../letter.ts";
import type { PersonLetter } from "../../../letters/letters.ts";

/** The last mail to somebody who left. */
export const withdrawn: PersonLetter<"withdrawn"> = () => ({
  subject: "Done, as you asked",
  preheader: "We won't send you anything more.",
  blocks: [
    say("You asked us to stop, and we have. Any seat we held for you is free again, and this is our last mail."),
    say("You don't have to give a reason. If things change, you are welcome to write to us again."),
  ],
});
