/** A change to a solved problem. */
export type Alteration =
  | { readonly kind: "seats"; readonly group: number; readonly count: number }
  | { readonly kind: "edge"; readonly person: number; readonly group: number; readonly fit: number }
  | { readonly kind: "joiners"; readonly group: number; readonly count: number }
  | { readonly kind: "sign-off"; readonly person: number; readonly group: number };
