/** What a programme is taken to be like in a month. Judgements: change them and compute again. */
export const ASSUMED = {
  /** A participant meets weekly. */
  sessions: 4.3,
  /**
   * Mails that fall due for one participant: a reminder for each session, a join link for three in ten, a practice
   * prompt for half.
   */
  mails: 4.3 * (1 + 0.3 + 0.5),
  /**
   * Somebody stays four months, and three apply for two who join: applications, matched people and new members for one
   * participant.
   */
  applications: 1.5 / 4,
  matched: 2 * (1.5 / 4),
  members: 1 / 4,
  /** Mails about an application (receipt), and for a new member (offer, agreement, welcome, start). */
  mailsAnApplication: 1,
  mailsAMember: 4,
  /** What SES says of a mail that arrives: that it was sent, and that it was delivered. */
  eventsAMail: 2,
  /**
   * API requests: apply, open and confirm; offer and agreement, shown and answered; a page or answer every other
   * session.
   */
  requestsAnApplication: 3,
  requestsAMember: 4,
  requestsAParticipant: 4.3 / 2,
  /**
   * How long a function runs for one event, in seconds, and its memory in GB. Measured far below; network and cold
   * starts add.
   */
  apiSeconds: 0.1,
  senderSeconds: 0.3,
  sweepSeconds: 0.1,
  gb: 0.5,
  sweeperGb: 0.5,
  /** The matcher, for each person matched: a preview of 10,000 takes less than a minute at 1,769 MB. */
  matcherSecondsAPerson: 0.006,
  matcherGb: 1.769,
  /** What is written to the log for a request or a mail, in bytes. */
  logBytes: 1_000,
  /** What is kept of a participant and of those who were there before: data in GB. */
  storedGbAParticipant: 60e-6,
  /** Staff who sign in: two, and one more for each 500 participants. */
  staff: (participants: number) => 2 + participants / 500,
} as const;

const MINUTES = 60 * 24 * 30.4;

/** What runs whether or not anybody is there. Counted in the templates by the test beside this. */
export const ALWAYS = {
  sweeps: MINUTES,
  nights: 30.4,
  /**
   * A sweep asks each of the due index's partitions, those of what was put off twice, and what the last one left; it
   * hands over nothing.
   */
  readUnitsASweep: 2 + 16 * 0.5,
  /** Lambda asks each of the three queues whether there is work: five long polls at a time, of twenty seconds each. */
  polls: 3 * 15 * MINUTES,
  keys: 3,
  alarms: 32,
  dashboards: 1,
  /** Metrics that the service writes itself; each is charged from its first value in a month on. */
  metrics: 23,
} as const;
