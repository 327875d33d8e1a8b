/** The machine lacks something the run needs: said in one line, with an exit status of its own. */
export class CannotRun extends Error {}

/** EX_UNAVAILABLE of sysexits.h: neither passed nor failed. */
export const CANNOT_RUN_STATUS = 69;
