/** The report as a table for a spreadsheet: headings, and values that are words. */
export const csv = {
  columns: {
    caseCode: "case_code",
    outcome: "outcome",
    groupId: "group_id",
    group: "group",
    fit: "fit_of_1000",
    waitedDays: "waited_days",
    pinned: "pinned",
    boundBy: "bound_by",
    eligibleGroups: "eligible_groups",
    nearestGroup: "nearest_group",
    smallestChange: "smallest_change",
    smallestChangeGroup: "smallest_change_group",
    reason: "reason",
  },
  placed: "placed",
  unplaced: "not placed",
  yes: "yes",
  no: "no",
};
