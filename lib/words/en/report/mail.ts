/** The mail with a run's preview, for the coordinator to decide on. */
export const mail = {
  subject: (placed: number, waiting: number) => `Match preview: ${placed} placed, ${waiting} waiting`,
  preheader: "Nothing goes out until you approve it.",
  /** Under a large figure each. */
  headline: {
    placed: "placed",
    unplaced: "not placed",
    waitingOver: (days: number) => `waiting over ${days} days`,
    tooSmall: (count: number): string => (count === 1 ? "group too small to start" : "groups too small to start"),
  },
  /** `people`: as in "12 people"; `quality`: a sentence. */
  summary: (run: { placed: number; people: string; groupsFilled: number; groups: number; quality: string }) =>
    `${run.placed} of ${run.people} have a place in this preview, in ${run.groupsFilled} of ${run.groups} groups. ` +
    `${run.quality} Nothing goes out until you approve it.`,
  nothingBroken: "The independent check found no rule broken.",
  broken: "The independent check found broken rules. Please report this; it is a fault in the program, not yours.",
  open: "Open the complete report",
  /** `until`: day, hour and zone. */
  linkWorks: (until: string, runId: string) =>
    `The link works until ${until}. To approve, or to adjust and preview again, sign in. Run: ${runId}.`,
  thisPreview: "this preview",
  objectiveFigures: (one: { placed: number; waited: string; fit: string }) =>
    `${one.placed} placed, ${one.waited} of waiting ended, mean fit ${one.fit} of 100`,
  objectiveLine: (one: { name: string; note: string; inFigures: string }) =>
    `${one.name} (${one.note}): ${one.inFigures}`,
  groupMeets: (slot: string, size: string) => `${slot}, for ${size}`,
  /** `members`: those who were there before. */
  seats: (placed: number, free: number, members: number): string => {
    const filled = free === 0 ? "no free seat" : `${placed} of ${free} free seats`;
    return members === 0 ? filled : `${filled}, ${members} there before`;
  },
  groupLine: (row: { seats: string; fit: string; state: string; reason: string }) =>
    `${row.seats}; mean fit ${row.fit}; ${row.state}. ${row.reason}`,
  more: (count: number) => `${count} more in the complete report.`,
  placedCount: (count: number) => `${count} placed`,
  unplacedCount: (count: number) => `${count} not placed`,
  /** `people`: case codes with their days; `more`: how many are not named. */
  flagged: (limit: number, people: readonly string[], more: number) => {
    const rest = more > 0 ? `, and ${more} more in the complete report` : "";
    return `Over ${limit} days without a place: ${people.join(", ")}${rest}.`;
  },
  unplacedNote: (waited: string, boundBy: string) => `${waited}, ${boundBy}`,
  proposal: (places: number, of: number) => `Places ${places} of ${of}`,
  placedNote: (group: string, fit: string, pinned: boolean) => `${group}, fit ${fit} of 100${pinned ? ", pinned" : ""}`,
};
