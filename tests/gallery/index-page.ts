import { type Html, html } from "../../lib/markup/html.ts";
import { fileOf, type Specimen } from "./specimen.ts";

const STYLE = `
body{font:15px/1.5 system-ui,sans-serif;margin:24px;color-scheme:light dark}
section{display:grid;grid-template-columns:repeat(auto-fill,minmax(360px,1fr));gap:24px}
figure{margin:0}figcaption{margin:0 0 6px;overflow-wrap:anywhere}
iframe{width:360px;max-width:100%;height:640px;border:1px solid #8888}
nav a{margin-right:16px}`;

/** All of them on one page, each as wide as a telephone and with the way to it alone. */
export function indexPage(specimens: readonly Specimen[]): string {
  const shelves = [...Map.groupBy(specimens, ({ shelf }) => shelf)];
  const page = html`<!doctype html><html lang="en"><head><meta charset="utf-8"><title>What people read</title>
<meta name="viewport" content="width=device-width"><style>${STYLE}</style></head><body>
<h1>What people read: ${specimens.length}</h1>
<nav>${shelves.map(([shelf, of]) => html`<a href="#${shelf}">${shelf}: ${of.length}</a>`)}</nav>
${shelves.map(([shelf, of]) => html`<h2 id="${shelf}">${shelf}</h2><section>${of.map(figure)}</section>`)}
</body></html>`;
  return page.markup;
}

function figure(specimen: Specimen): Html {
  const { name, state, language, subject, text } = specimen;
  const file = fileOf(specimen);
  return html`<figure><figcaption><a href="${file}">${name}</a>, ${state}, ${language}
${text !== undefined && html`(<a href="${textFileOf(specimen)}">text</a>)`}
${subject !== undefined && html`<br><strong>${subject}</strong>`}</figcaption>
<iframe src="${file}" loading="lazy" title="${name}, ${state}, ${language}"></iframe></figure>`;
}

export function textFileOf(specimen: Specimen): string {
  return fileOf(specimen).replace(/html$/, "txt");
}
