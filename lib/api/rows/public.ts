/** What the rows that anyone may call have in common. */
export const PUBLIC = { access: "public", function: "public-api" } as const;
