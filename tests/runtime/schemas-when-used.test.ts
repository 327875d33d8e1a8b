import { describe, expect, it } from "vitest";
import * as zod from "zod";
import { GroupDraft } from "../../lib/domain/groups/group.ts";
import * as waiting from "../../lib/runtime/aws/schemas-when-used.ts";

// The build puts it in the place of zod: it is called by zod's own types.
const z = waiting as unknown as typeof zod;

/** A shape that counts how often it is read, which is when a schema is built of it. */
function watchedShape() {
  const watched = { read: 0 };
  const shape = {
    get name() {
      watched.read += 1;
      return z.string();
    },
  };
  return { watched, shape };
}

describe("a schema in a bundle", () => {
  it("is built when it is first used, once, and not by what is made of it", () => {
    const { watched, shape } = watchedShape();
    const schema = z
      .array(
        z
          .object(shape)
          .extend({ age: z.int().min(0).optional() })
          .readonly(),
      )
      .max(2);
    expect(watched.read).toBe(0);
    expect(schema.parse([{ name: "Ruth" }])).toEqual([{ name: "Ruth" }]);
    expect(schema.safeParse([{ name: "Ruth", age: -1 }]).success).toBe(false);
    expect(watched.read).toBe(1);
  });

  it("takes and refuses what zod's own does, with the same issues", () => {
    const madeBy = (by: typeof zod) =>
      by.strictObject({
        kind: by.enum(["a", "b"]).default("a"),
        at: by.iso.datetime("not-an-instant").refine((text) => text > "2026", "too-early"),
        of: by.discriminatedUnion("by", [
          by.object({ by: by.literal("mail"), address: by.email() }),
          by.object({ by: by.literal("phone"), number: by.string().trim().regex(/^\d+$/) }),
        ]),
        bytes: by.instanceof(Uint8Array).optional(),
        page: by.coerce.number().int().max(9).transform(String),
        more: by.record(by.string(), by.union([by.boolean(), by.tuple([by.number()])])).prefault({}),
      });
    const ours = madeBy(z);
    const own = madeBy(zod);
    const sent = { at: "2026-05-01T00:00:00Z", of: { by: "phone", number: " 1 " }, page: "7" };
    expect(ours.parse(sent)).toEqual({ ...sent, kind: "a", of: { by: "phone", number: "1" }, page: "7", more: {} });
    for (const wrong of [
      {},
      { ...sent, at: "1999-05-01T00:00:00Z", page: 10 },
      { ...sent, of: { by: "post" }, x: 1 },
    ]) {
      expect(ours.safeParse(wrong).error?.issues).toEqual(own.safeParse(wrong).error?.issues);
      expect(ours.safeParse(wrong).success).toBe(false);
    }
  });

  it("says what it is: its shape, its description, its name in a registry", () => {
    const Named = z.object({ name: z.string().describe("As they want to be called.") });
    const registry = z.registry<{ id: string }>().add(Named, { id: "Named" });
    expect("shape" in Named && Object.keys(Named.shape)).toEqual(["name"]);
    expect(registry.has(Named) && registry.get(Named)?.id).toBe("Named");
    const name = { type: "string", description: "As they want to be called." };
    expect(z.toJSONSchema(Named)).toMatchObject({ type: "object", properties: { name }, required: ["name"] });
    expect(z.toJSONSchema(registry).schemas).toMatchObject({ Named: { properties: { name } } });
  });

  it("may be made of one of zod's own", () => {
    expect(z.object({ draft: GroupDraft }).safeParse({ draft: { title: "Tuesday circle" } }).success).toBe(true);
  });
});
