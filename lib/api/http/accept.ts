/** The media types that replies come in. */
export type Media = "application/json" | "text/html" | "text/csv";

type Range = { readonly type: string; readonly quality: number };

/**
 * The offered type that the caller likes best; among equals, and when nothing suits, the first one offered.
 *
 * @example preferredMedia("text/html,application/xhtml+xml,*\/*;q=0.8", ["application/json", "text/html"]) // text/html
 */
export function preferredMedia(accept: string | undefined, offered: readonly [Media, ...Media[]]): Media {
  const ranges = (accept ?? "*/*").split(",").map(parseRange);
  const [first] = offered;
  return offered.reduce((best, media) => (qualityOf(media, ranges) > qualityOf(best, ranges) ? media : best), first);
}

function parseRange(text: string): Range {
  const [type = "", ...parameters] = text.split(";").map((part) => part.trim().toLowerCase());
  const quality = parameters.find((parameter) => parameter.startsWith("q="))?.slice(2);
  const value = Number(quality ?? "1");
  return { type, quality: Number.isNaN(value) ? 1 : value };
}

/** The most specific range that covers a type decides. */
function qualityOf(media: Media, ranges: readonly Range[]): number {
  const family = `${media.split("/", 1)[0]}/*`;
  for (const pattern of [media, family, "*/*"]) {
    const range = ranges.find(({ type }) => type === pattern);
    if (range !== undefined) return range.quality;
  }
  return 0;
}
