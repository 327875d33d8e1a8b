/** Part of a list that grows without end. `cursor` asks for what follows; undefined at the end. */
export type Page<T> = { readonly items: readonly T[]; readonly cursor: string | undefined };

export type PageQuery = { readonly limit: number; readonly cursor?: string | undefined };
