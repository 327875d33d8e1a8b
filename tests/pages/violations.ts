import axe from "axe-core";

/** What axe finds in a page. It needs the page to be the document: contrast is computed from the palette elsewhere. */
export async function violationsOf(markup: string): Promise<readonly string[]> {
  const page = new DOMParser().parseFromString(markup, "text/html");
  document.documentElement.lang = page.documentElement.lang;
  document.title = page.title;
  document.body.innerHTML = page.body.innerHTML;
  const { violations } = await axe.run(document, {
    rules: { "color-contrast": { enabled: false } },
    runOnly: { type: "tag", values: ["wcag2a", "wcag2aa", "wcag21a", "wcag21aa", "wcag22aa", "best-practice"] },
  });
  return violations.map(({ id, nodes }) => `${id}: ${nodes.map((node) => node.html).join(" ")}`);
}
