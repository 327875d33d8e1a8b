import type { GroupId, RunId } from "../../domain/ids.ts";

/** Requests of the API that mail to staff names as the way on, as docs/operating.md does: the same in each language. */
export const REQUESTS = {
  tasks: "GET /v1/tasks",
  takeTask: "POST /v1/tasks/{taskId}/take",
  applications: "GET /v1/applications",
  application: "GET /v1/applications/{applicationId}",
  decide: "POST /v1/applications/{applicationId}/decision",
  runs: "GET /v1/match-runs",
  match: "POST /v1/match-runs",
  approve: (id: RunId) => `POST /v1/match-runs/${id}/approve`,
  adjust: (id: RunId) => `POST /v1/match-runs/${id}/adjustments`,
  group: (id: GroupId) => `GET /v1/groups/${id}`,
  editGroup: (id: GroupId) => `PUT /v1/groups/${id}`,
  resizeGroup: (id: GroupId) => `POST /v1/groups/${id}/size`,
  actOnGroup: (id: GroupId) => `POST /v1/groups/${id}/acts?preview=true`,
  startGroup: (id: GroupId) => `POST /v1/groups/${id}/start`,
} as const;
