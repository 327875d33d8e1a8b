import { expect, it } from "vitest";
import { routeTables } from "../../bin/docs/route-tables.ts";

it("the documented routes say of each what it takes and answers, under who may call it", () => {
  const [anyone = "", holders = "", coordinators = ""] = routeTables().split(/\n\n(?=[A-Z])/);
  expect(anyone).toContain(
    "| submit-application | POST /v1/applications | `idempotency-key`, JSON | 201, JSON | Apply",
  );
  expect(holders).toContain("| answer-offer | POST /l/offer/{token} | JSON, form | 200, HTML, JSON | Accept or");
  expect(holders).toContain("| download-report | GET /l/report/{token}/csv | `cursor` | 200, CSV | The complete");
  expect(coordinators).toContain("| list-messages | GET /v1/messages | `personId`, `kind`, `limit`, `cursor` | 200,");
  expect(coordinators).toContain(
    "| edit-group | PUT /v1/groups/{groupId} | `if-match`, JSON | 200, JSON, ETag | Replace",
  );
});
