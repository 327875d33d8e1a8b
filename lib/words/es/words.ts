export const problemPage = () => import("./pages/problem-page.ts");
export const problems = () => import("./problems/problems.ts");
export const replies = () => import("./replies.ts");
export const report = () => import("./report/report.ts");
export const safety = () => import("./safety.ts");
export const staffed = () => import("./staffed-hours.ts");
export const telling = () => import("./telling.ts");
