import { PAGE_STYLE } from "../style.ts";

/** The complete report is wider than a page for one person, and made to be printed. */
export const REPORT_STYLE = `${PAGE_STYLE}
header,main,aside,footer{max-width:62rem}
html{font-size:100%}
h2{border-top:1px solid var(--line);padding-top:1.4rem}
.tiles{display:grid;grid-template-columns:repeat(auto-fit,minmax(8.5rem,1fr));gap:.7rem;padding:0;list-style:none}
.tiles li{background:var(--panel);border-radius:.4rem;padding:.7rem .9rem;margin:0}
.tiles strong{display:block;font-size:1.8rem;line-height:1.2}
.wide{overflow-x:auto}
table{border-collapse:collapse;width:100%}
th,td{text-align:left;vertical-align:top;padding:.4rem .8rem .4rem 0;
  border-bottom:1px solid var(--line);font-weight:400}
thead th{color:var(--soft);font-size:.9rem;vertical-align:bottom}
.number{font-variant-numeric:tabular-nums}
nav ul{display:flex;flex-wrap:wrap;gap:.2rem 1.6rem}
figure{margin:0 0 1.4rem}
figcaption{margin:0 0 .5rem;font-weight:600}
svg{display:block;width:100%;height:auto;max-width:58rem;font-family:inherit;font-size:12px}
svg text{fill:var(--ink)}
svg .soft{fill:var(--soft)}
svg .grid{stroke:var(--line);stroke-width:1}
svg .limit{stroke:var(--warn);stroke-width:1.5;stroke-dasharray:5 4}
svg .dot{fill:var(--bar);fill-opacity:.6}
svg .mean{stroke:var(--ink);stroke-width:2}
svg .bars{fill:var(--bar)}
svg .cell{fill:var(--bar)}
summary{cursor:pointer;min-height:1.6rem;padding:.1rem 0;color:var(--accent);width:fit-content}
details{margin:0 0 .8rem}
.people{list-style:none;padding:0}
.people>li{padding:.6rem 0 .2rem;border-bottom:1px solid var(--line);margin:0;break-inside:avoid}
.people p{margin:0 0 .2rem}
.people ul{margin:.2rem 0 .6rem}
.code{font-weight:600;font-variant-numeric:tabular-nums;white-space:nowrap}
.columns{columns:13rem;padding-left:1.2rem}
@media print{
  html{font-size:80%}
  header a,nav{display:none}
  main{padding:0}
  summary{color:inherit}
  h2,h3,figcaption{break-after:avoid}
  svg,tr{break-inside:avoid}
}
`;
