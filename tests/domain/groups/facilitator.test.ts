import { describe, expect, it } from "vitest";
import { GroupDraft } from "../../../lib/domain/groups/group.ts";
import { draftOf } from "../../support/samples.ts";

/** The draft's fields at fault, each once. */
function faultsIn(change: object): readonly string[] {
  const { error } = GroupDraft.safeParse({ ...draftOf(), ...change });
  return [...new Set((error?.issues ?? []).map(({ path }) => path.join(".")))];
}

const letters = (count: number) => "a".repeat(count);
const many = <T>(count: number, one: T): readonly T[] => Array.from({ length: count }, () => one);

describe("a facilitator", () => {
  const licence = { type: "t", number: "1", jurisdictions: ["GB"], expires: "2027-01-01", verifiedBy: "P" };
  const facilitator = { name: "Ines", email: "ines@example.org", level: "licensed", licence };
  const withLicence = (change: object) => ({ ...facilitator, licence: { ...licence, ...change } });

  it("is drawn to nothing in particular and has no licence unless it says so", () => {
    const { drawnTo: _, licence: __, ...plain } = { drawnTo: [], ...facilitator };
    expect(GroupDraft.parse({ title: "a", facilitators: [plain] }).facilitators).toEqual([{ ...plain, drawnTo: [] }]);
  });

  it("has a licence that covers countries or parts of them", () => {
    const places = ["GB", "US-CA", "ES"];
    expect(faultsIn({ facilitators: [withLicence({ jurisdictions: places })] })).toEqual([]);
  });

  it.each<[string, readonly object[]]>([
    [
      "name",
      [
        { ...facilitator, name: " " },
        { ...facilitator, name: letters(121) },
      ],
    ],
    ["email", [{ ...facilitator, email: "ines" }]],
    ["level", [{ ...facilitator, level: "chief" }]],
    ["drawnTo", [{ ...facilitator, drawnTo: ["gossip"] }]],
    ["licence.type", [withLicence({ type: "" }), withLicence({ type: letters(61) })]],
    ["licence.number", [withLicence({ number: "" }), withLicence({ number: letters(61) })]],
    [
      "licence.jurisdictions",
      [
        withLicence({ jurisdictions: [] }),
        withLicence({ jurisdictions: many(61, "GB") }),
        withLicence({ jurisdictions: ["Atlantis"] }),
      ],
    ],
    ["licence.expires", [withLicence({ expires: "2027-02-30" })]],
    ["licence.verifiedBy", [withLicence({ verifiedBy: "" }), withLicence({ verifiedBy: letters(121) })]],
    ["licence", [withLicence({ seal: true })]],
    ["", [{ ...facilitator, seal: true }]],
  ])("is refused for its %s", (field, wrong) => {
    for (const one of wrong) {
      const [fault, ...more] = faultsIn({ facilitators: [facilitator, one] });
      expect([one, fault?.startsWith(`facilitators.1${field === "" ? "" : `.${field}`}`), more]).toEqual([
        one,
        true,
        [],
      ]);
    }
  });

  it("may be short or long in every word, and one of four", () => {
    expect(faultsIn({ facilitators: [{ ...facilitator, name: "I" }] })).toEqual([]);
    const long = { ...facilitator, name: letters(120) };
    const words = { type: letters(60), number: letters(60), verifiedBy: letters(120), jurisdictions: many(60, "GB") };
    expect(faultsIn({ facilitators: many(4, { ...long, licence: { ...licence, ...words } }) })).toEqual([]);
    expect(faultsIn({ facilitators: many(5, facilitator) })).toEqual(["facilitators"]);
  });
});
