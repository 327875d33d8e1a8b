import { DARK, FONT, LIGHT } from "../markup/palette.ts";

const variables = (palette: Readonly<Record<string, string>>) =>
  Object.entries(palette)
    .map(([name, colour]) => `--${name}:${colour}`)
    .join(";");

/**
 * The only style there is: classes and elements, no style attributes, so that the content security policy can name
 * it by its hash. Targets are at least 24 px (WCAG 2.2, 2.5.8), mostly 44.
 */
export const PAGE_STYLE = `:root{color-scheme:light dark;${variables(LIGHT)}}
@media screen and (prefers-color-scheme:dark){:root{${variables(DARK)}}}
*{box-sizing:border-box}
html{font-size:106.25%}
body{margin:0;overflow-wrap:break-word;background:var(--ground);color:var(--ink);font-family:${FONT};line-height:1.55}
header,main,aside,footer{max-width:44rem;margin:0 auto;padding:0 1.25rem}
header{display:flex;flex-wrap:wrap;gap:.5rem 1.5rem;justify-content:space-between;
  align-items:center;padding-top:1rem;padding-bottom:1rem}
header p{margin:0;font-weight:600}
main{background:var(--paper);border-radius:.6rem;padding:1.6rem 1.5rem 1.8rem}
main:focus{outline:none}
h1{font-size:1.6rem;line-height:1.25;margin:0 0 1rem}
h2{font-size:1.2rem;line-height:1.3;margin:2rem 0 .6rem}
h3{font-size:1.02rem;line-height:1.35;margin:1.4rem 0 .4rem}
p,ul,ol,dl,table{margin:0 0 1rem}
a{color:var(--accent);text-underline-offset:.15em}
header a,nav a,.way{display:inline-block;min-height:1.6rem;padding:.2rem 0}
nav ul{list-style:none;padding:0}
li{margin:0 0 .35rem}
:focus-visible{outline:3px solid var(--accent);outline-offset:3px;border-radius:2px}
.skip{position:absolute;left:-100vw}
.skip:focus{left:1rem;top:.5rem;background:var(--paper);padding:.5rem 1rem}
.soft{color:var(--soft)}
.note{background:var(--panel);border-left:.3rem solid var(--accent);
  padding:.8rem 1rem;border-radius:0 .4rem .4rem 0;margin:0 0 1.2rem}
.note p:last-child,.fault p:last-child,.fault ul:last-child{margin:0}
.fault{background:var(--warnGround);color:var(--warn);border-left:.3rem solid var(--warn);
  padding:.8rem 1rem;border-radius:0 .4rem .4rem 0;margin:0 0 1.2rem}
.mend{color:var(--warn);font-weight:600;margin:.3rem 0 0}
.fault h2{margin:0 0 .4rem}
.fault a{color:var(--warn)}
.facts{background:var(--panel);border-radius:.4rem;padding:.7rem 1rem;
  display:grid;grid-template-columns:minmax(7rem,auto) 1fr;gap:.35rem 1.2rem}
.facts dt{color:var(--soft)}
.facts dd{margin:0}
.facts ul{margin:0;padding-left:1.2rem}
fieldset{border:1px solid var(--line);border-radius:.4rem;margin:0 0 1rem;padding:.6rem 1rem .9rem;min-width:0}
legend{font-weight:600;padding:0 .4rem}
label{display:inline-block;min-height:1.6rem}
.field{margin:0 0 1.1rem}
.field label{display:block;font-weight:600}
.hint{display:block;color:var(--soft);font-weight:400;font-size:.94rem}
input[type=text]{font:inherit;width:100%;max-width:26rem;min-height:2.75rem;padding:.4rem .7rem;
  color:inherit;background:var(--paper);border:1px solid var(--soft);border-radius:.3rem}
select{font:inherit;min-height:2.6rem;padding:.2rem .4rem;color:inherit;
  background:var(--paper);border:1px solid var(--soft);border-radius:.3rem}
input[type=checkbox],input[type=radio]{width:1.5rem;height:1.5rem;
  margin:0 .6rem 0 0;vertical-align:-.35rem;accent-color:var(--accent)}
.choice{display:block;padding:.35rem 0}
.choice label{display:inline}
.row{display:flex;flex-wrap:wrap;gap:.4rem 1rem;align-items:end;padding:.35rem 0}
.row label{display:block;color:var(--soft);font-size:.94rem}
[aria-invalid=true]{border:2px solid var(--warn)}
button{font:inherit;font-weight:600;min-height:2.75rem;padding:.5rem 1.4rem;border-radius:.4rem;
  border:2px solid var(--accent);background:var(--accent);color:var(--onAccent);cursor:pointer}
button.quiet{background:transparent;color:var(--accent)}
.button{display:inline-block;font-weight:600;padding:.6rem 1.4rem;border-radius:.4rem;
  background:var(--accent);color:var(--onAccent);text-decoration:none}
.acts{display:flex;flex-wrap:wrap;gap:.8rem;margin:1.2rem 0}
.terms{border:1px solid var(--line);border-radius:.4rem;padding:.2rem 1.2rem .6rem;margin:0 0 1.4rem}
.verbatim{white-space:pre-line}
.past{text-decoration:line-through;color:var(--soft)}
aside{padding-top:1.4rem}
aside>div{border:2px solid var(--accent);border-radius:.6rem;padding:.9rem 1.2rem 1rem;background:var(--paper)}
aside h2{margin:0 0 .3rem}
aside p{margin:0 0 .5rem}
aside ul{list-style:none;margin:0;padding:0}
aside li{margin:0;padding:.2rem 0 .5rem;border-top:1px solid var(--line)}
aside li a,aside li strong{display:inline-block;min-height:2.75rem;padding:.55rem 0;font-weight:600}
footer{padding-top:1rem;padding-bottom:2rem;color:var(--soft);font-size:.94rem}
@media (max-width:30rem){
  .facts{grid-template-columns:1fr;gap:0}
  .facts dd{margin-bottom:.5rem}
  main{border-radius:0}
}
@media print{body,main{background:#fff;color:#000}.skip,button{display:none}}
`;
