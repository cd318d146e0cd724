import { starImage, zelligeImage } from './emblem.ts'

/** The look of every page, printed ones included: one text, so that one hash allows it (see content-security-policy.ts). */
export const styleSheet = `
:root{
  color-scheme:light dark;
  --ground:#f8f4ea;--paper:#fffdf8;--line:#ddd2bb;--ink:#1c2925;--soft:#54605a;
  --green:#0d5a45;--deep:#0b4938;--button:#0d5a45;--gold:#8a6317;--red:#9d2a1f;--sand:#f6e8c3;
  --text:system-ui,-apple-system,"Segoe UI",Roboto,"Noto Sans","Noto Naskh Arabic",sans-serif;
  --display:"Iowan Old Style","Palatino Linotype",Palatino,Georgia,"Noto Serif","Noto Naskh Arabic","Geeza Pro",serif;
  --figures:ui-monospace,"SF Mono",Menlo,Consolas,"Roboto Mono",monospace
}
@media (prefers-color-scheme:dark){:root{
  --ground:#0f1714;--paper:#17211d;--line:#34423c;--ink:#ece7da;--soft:#adb7af;
  --green:#85d3b4;--deep:#0c372b;--button:#1c7358;--gold:#d9b467;--red:#ff9d8f
}}
*{box-sizing:border-box;margin:0}
html{-webkit-text-size-adjust:100%;text-size-adjust:100%}
body{background:var(--ground);color:var(--ink);font:1.0625rem/1.65 var(--text);overflow-wrap:anywhere;
  min-block-size:100vh;display:flex;flex-direction:column}
body:lang(ar){line-height:1.85}
main{flex:1}
main:focus{outline:0}
h1,h2,h3,.name,.of{font-family:var(--display);font-weight:600;line-height:1.25;text-wrap:balance}
h1:lang(ar),h2:lang(ar),h3:lang(ar),.name:lang(ar),.of:lang(ar){line-height:1.5}
h1{font-size:clamp(1.75rem,1.2rem + 2.3vw,2.8rem)}
h2{font-size:1.6rem;margin-block-end:1rem}
h3{font-size:1.2rem}
p,li,dd{text-wrap:pretty}
ul,ol{padding:0;list-style:none}
a{color:var(--green);text-underline-offset:.2em;text-decoration-thickness:.06em}
a:hover{text-decoration-thickness:.14em}
:focus-visible{outline:3px solid var(--ink);outline-offset:3px;border-radius:.25rem}
.hero :focus-visible{outline-color:#fff}
.wrap{inline-size:100%;max-inline-size:66rem;margin-inline:auto;padding-inline:clamp(1rem,4vw,2.5rem)}
.skip{position:absolute;inset-inline-start:1rem;inset-block-start:-5rem;background:var(--paper);padding:.75rem 1rem;z-index:1}
.skip:focus{inset-block-start:.5rem}
.soft{color:var(--soft)}

.top{display:flex;flex-wrap:wrap;justify-content:space-between;align-items:center;gap:.25rem .6rem;padding-block:.6rem}
.top a,.places a{display:inline-flex;align-items:center;min-block-size:2.75rem;text-decoration:none;color:inherit}
.brand{gap:.5rem;font:600 1.35rem/1 var(--display)}
.emblem{inline-size:2.1rem;block-size:2.1rem;fill:var(--button)}
.emblem path+path{fill:var(--sand)}
.tongues{display:flex;flex-wrap:wrap;gap:0 clamp(.6rem,2.5vw,.9rem);font-size:.975rem}
.tongues a{border-block:2px solid transparent;min-inline-size:1.5rem}
.tongues a:hover{border-block-end-color:var(--line)}
.tongues [aria-current]{border-block-end-color:currentColor;color:var(--green);font-weight:600}
.places{display:flex;flex-wrap:wrap;gap:0 clamp(.9rem,4vw,1.5rem)}
.places a{color:var(--soft)}
.places a:hover,.places [aria-current]{color:var(--green);text-decoration:underline}
header .places{border-block-start:1px solid var(--line)}
header .places a{font-weight:600;font-size:.975rem}

.hero{background:var(--deep) url("${zelligeImage}") 50% 50%/4.5rem;color:#fdf9ee;padding-block:clamp(2rem,6vw,4.5rem)}
.split>*{min-inline-size:0}
.split{display:grid;grid-template-columns:minmax(0,1fr);gap:2rem clamp(2rem,6vw,5rem);align-items:center}
.hero h1{margin-block-end:1rem}
.hero p+p{margin-block-start:.75rem}
.hero a{color:inherit}
.lead{font-size:1.2rem}
.eyebrow{color:var(--sand);margin-block-end:.25rem}
.eyebrow a{display:inline-flex;min-block-size:1.5rem;align-items:center}
.start{display:grid;grid-template-columns:minmax(0,auto);gap:.75rem;justify-items:start}
.slim{padding-block:clamp(1.75rem,4vw,3rem)}
.slim .lead{max-inline-size:42rem}
.codes{display:flex;flex-wrap:wrap;gap:1rem}
.codes figure{inline-size:8.5rem;font-size:.95rem;line-height:1.5;text-align:center}
.qr{inline-size:100%;aspect-ratio:1;margin-block-end:.5rem;border-radius:.5rem}
.button{display:inline-flex;align-items:center;justify-content:center;min-block-size:3rem;padding:.5rem 1.5rem;border:0;border-radius:.6rem;
  background:var(--button);color:#fff;font:600 1.0625rem/1.4 var(--text);text-decoration:none;cursor:pointer}
.button:hover{text-decoration:underline}
.hero .button{background:var(--sand);color:#0b3e30}

section:not(.hero){padding-block:clamp(1.75rem,5vw,3rem)}
section+section:not(.hero){border-block-start:1px solid var(--line)}
.hero+section{border:0!important}
.cards{display:grid;grid-template-columns:repeat(auto-fill,minmax(min(100%,17rem),1fr));gap:1rem}
.card{position:relative;display:flex;flex-direction:column;gap:.5rem;background:var(--paper);border:1px solid var(--line);border-radius:.75rem;padding:1.25rem}
.card h2{font-size:1.2rem;margin:0}
.card :is(h2,h3) a{text-decoration:none}
.card :is(h2,h3) a::after{content:"";position:absolute;inset:0;border-radius:.75rem}
.card:hover{border-color:var(--green)}
.card :is(h2,h3) a:hover{text-decoration:underline}
.card .soft{margin-block-start:auto;font-size:.95rem}
.steps{display:grid;grid-template-columns:repeat(auto-fill,minmax(min(100%,13rem),1fr));gap:1.5rem;counter-reset:step}
.steps li{counter-increment:step}
.steps li::before{content:counter(step);display:grid;place-items:center;inline-size:2.5rem;block-size:2.5rem;margin-block-end:.6rem;
  background:url("${starImage}") 50%/contain;color:#1c2925;font:700 1rem/1 var(--text)}
.steps h3{margin-block-end:.25rem}

form{display:flex;flex-wrap:wrap;gap:.5rem .75rem;margin-block-start:1rem}
label{inline-size:100%;font-weight:600}
input,textarea{flex:1 1 14rem;min-inline-size:0;max-inline-size:26rem;min-block-size:3rem;padding:.5rem .9rem;border:1px solid var(--soft);border-radius:.6rem;
  background:var(--paper);color:inherit;font:1.0625rem/1.4 var(--figures)}

.facts{display:flex;flex-wrap:wrap;gap:.75rem 2.5rem}
dt{color:var(--soft);font-size:.95rem}
.facts dt{color:var(--sand)}
.facts dd{font-weight:600}
.ticks{display:grid;gap:.6rem;max-inline-size:46rem}
.ticks li{padding-inline-start:2rem;background:url("${starImage}") no-repeat 0 .35em/1.15rem}
[dir=rtl] .ticks li{background-position-x:100%}
.numbered{display:grid;gap:.6rem;counter-reset:step;max-inline-size:46rem}
.numbered li{counter-increment:step;display:flex;gap:.9rem;align-items:baseline;border-block-end:1px solid var(--line);padding-block-end:.6rem}
.numbered li::before{content:counter(step);color:var(--gold);font:700 1.2rem/1 var(--display);min-inline-size:1.2rem}
.exam p{max-inline-size:46rem}
.exam p+p{margin-block-start:.5rem}
.sources{display:grid;gap:.5rem;max-inline-size:46rem}
.sources a{display:inline-block;min-block-size:1.5rem}

.text{max-inline-size:66rem}
.text section>*{max-inline-size:44rem}
.text p+p,.text p+ul,.text p+dl,.text dl+p{margin-block-start:.9rem}
.terms{display:grid;gap:.1rem}
.terms div{display:grid;grid-template-columns:minmax(0,11rem) 1fr;gap:.25rem 1.5rem;padding-block:.5rem;border-block-end:1px solid var(--line)}
.terms dt{color:var(--green);font-weight:600}
@media (max-width:30rem){.terms div{grid-template-columns:1fr}}

.paper{max-inline-size:48rem;margin:clamp(1rem,4vw,2.5rem) auto;background:var(--paper);border:1px solid var(--line);border-radius:.9rem;overflow:clip}
.standing{display:flex;gap:clamp(.75rem,3vw,1rem);align-items:flex-start;padding:1.25rem clamp(1rem,4vw,2.25rem);border-block-end:1px solid var(--line);border-inline-start:.5rem solid var(--hue);--hue:var(--green)}
:is(.revoked,.invalid) .standing{--hue:var(--red)}
:is(.unsure,.unreadable) .standing{--hue:var(--gold)}
:is(.replaced,.withdrawn) .standing{--hue:var(--soft)}
.standing:last-child{border-block-end:0}
[dir=rtl] .replaced .seal path+path{transform:scaleX(-1);transform-origin:50% 50%}
.standing :is(h1,h2){font-size:1.5rem;color:var(--hue);margin-block-end:.25rem}
.standing dl{margin-block-start:.75rem}
.seal{inline-size:clamp(2.25rem,9vw,3rem);aspect-ratio:1;flex:none;fill:var(--hue)}
:is(.seal,.sign) path+path{fill:none;stroke:var(--paper);stroke-width:2.6;stroke-linecap:round;stroke-linejoin:round}
.award{padding:clamp(1.5rem,5vw,2.75rem) clamp(1rem,4vw,2.75rem)}
.name{font-size:clamp(1.7rem,1.2rem + 2.4vw,2.5rem);overflow:clip;padding-block:.2rem}
.name+p{margin-block-start:1.25rem}
.name+.name{font-size:1.35rem;color:var(--soft);margin-block-start:0}
.of{font-size:1.45rem}
.award h2{font-size:1.2rem;margin-block:2rem .75rem}
.claims{display:grid;grid-template-columns:repeat(auto-fill,minmax(min(100%,9.5rem),1fr));gap:1rem 1.5rem}
.claims .long{grid-column:1/-1}
.id{font:1rem/1.5 var(--figures)}
.printed{display:none}
.award .button{margin-block-start:2rem}
.award .button~p{margin-block-start:.75rem}

.message{padding-block:clamp(2rem,8vw,5rem);max-inline-size:48rem;margin-inline:0}
.message h1{font-size:clamp(1.6rem,1.2rem + 2vw,2.3rem);margin-block-end:.75rem}
.message .emblem{inline-size:4.5rem;block-size:4.5rem;margin-block-end:1.5rem}
.message>p+*{margin-block-start:1.5rem}
.message form+p{margin-block-start:1rem}

.review{max-inline-size:42rem;padding-block:clamp(1.5rem,5vw,3rem)}
.review h1,.review section:first-child h2{font-size:clamp(1.35rem,1.1rem + 1.4vw,1.8rem)}
.review h2{font-size:1.25rem;margin-block-end:.75rem}
.review h1+p,.review .end{margin-block-start:1rem}
.review>section:first-child{padding-block-start:0}
.verdict{padding:.9rem 1.1rem;background:var(--paper);border-inline-start:.4rem solid var(--green);border-radius:.25rem}
.verdict.wrong{border-color:var(--gold)}
details{margin-block-start:1rem}
summary{color:var(--green);padding-block:.6rem;cursor:pointer}
details p{margin-block-start:.6rem;white-space:pre-line}
fieldset{display:grid;gap:.6rem;inline-size:100%;min-inline-size:0;padding:0;border:0}
.option{display:flex;gap:.8rem;align-items:center;inline-size:100%;min-block-size:3.25rem;padding:.7rem 1.1rem;border:1px solid var(--soft);border-radius:.7rem;
  background:var(--paper);color:inherit;font:inherit;text-align:start;cursor:pointer}
.option:hover{border-color:var(--green)}
.option input{flex:none;inline-size:1.35rem;min-block-size:1.35rem;accent-color:var(--button)}
.ways{display:flex;flex-wrap:wrap;gap:.75rem}
.review form+form{margin-block-start:.25rem}
.quiet{min-block-size:2.75rem;padding:0;border:0;background:none;color:var(--green);font:inherit;text-align:start;text-decoration:underline;text-underline-offset:.2em;cursor:pointer}

.verify{max-inline-size:48rem;padding-block:clamp(1.5rem,5vw,3rem)}
.verify h1{font-size:clamp(1.6rem,1.2rem + 2vw,2.3rem)}
.verify .lead{margin-block:.75rem 1.5rem}
.verify section{padding-block:1.5rem 0;margin-block-start:2rem;border-block-start:1px solid var(--line)}
.verify h2{font-size:1.25rem;margin:0}
.verify .paper{margin-block:1.5rem 2rem}
.verify form>:is(p,details){inline-size:100%;margin:0}
[type=file]{flex:1 1 100%;max-inline-size:none;padding:1.5rem 1rem;border:2px dashed var(--soft);font:inherit;cursor:pointer}
::file-selector-button{min-block-size:2.75rem;margin-inline-end:1rem;padding:.25rem 1rem;border:1px solid var(--green);border-radius:.6rem;background:none;color:var(--green);font:inherit;font-weight:600;cursor:pointer}
textarea{inline-size:100%;max-inline-size:none;margin-block-start:.25rem}
.checks{display:grid;gap:.75rem;padding:1.25rem clamp(1rem,4vw,2.25rem);border-block-end:1px solid var(--line)}
.checks:last-child{border:0}
.checks li{display:flex;gap:.75rem;align-items:start}
.sign{inline-size:1.5rem;block-size:1.5rem;margin-block-start:.15em;flex:none;fill:var(--green)}
.failed .sign{fill:var(--red)}
.unknown .sign{fill:var(--gold)}
.verify .standing{align-items:center}
.verify .award{padding:1.25rem clamp(1rem,4vw,2.25rem)}
.award h3{margin-block-end:.9rem}
.award dl+p{margin-block-start:1.25rem}
.itself{margin-block-start:.9rem}

.glance{display:grid;grid-template-columns:repeat(auto-fill,minmax(min(100%,8.5rem),1fr));gap:1.25rem 1.5rem;margin-block-end:1.5rem}
.glance div{display:flex;flex-direction:column-reverse;justify-content:flex-end}
.glance dd{font:600 2rem/1.3 var(--display);color:var(--green)}
.figures{inline-size:100%;max-inline-size:54rem;border-collapse:collapse;font-size:.975rem;font-variant-numeric:tabular-nums}
.figures+.figures{margin-block-start:2rem}
.figures+p{margin-block-start:.75rem}
caption{text-align:start;font-weight:600;padding-block-end:.5rem}
.figures :is(td,th){padding:.5rem .4rem;vertical-align:top;border-block-end:1px solid var(--line);text-align:end}
.figures th:first-child{text-align:start;inline-size:55%;padding-inline-start:0}
.figures thead th{color:var(--soft);font-weight:400;font-size:.9rem;line-height:1.35;vertical-align:bottom}
.figures thead th+th{overflow-wrap:normal}
.figures [scope=row]{font-weight:400}
.figures [scope=row] a{display:inline-block;min-block-size:1.5rem}
.bar{display:block;inline-size:100%;block-size:.8em;margin-block-start:.35rem;background:var(--line)}
.bar rect,.swatch rect{height:100%;fill:var(--green)}
.bar rect{stroke:var(--ground)}
.bar .under-way,.swatch .under-way{fill:var(--gold)}
.bar .stopped,.swatch .stopped{fill:var(--soft)}
.swatch{inline-size:.9em;block-size:.9em;margin-inline-end:.4em}
.key{display:inline-block;margin-inline-end:1rem;font-weight:400}
@media (max-width:36rem){.figures th:first-child{inline-size:70%}.wide tr{display:grid;grid-template-columns:repeat(3,minmax(0,1fr));padding-block:.4rem;border-block-end:1px solid var(--line)}.two tr{grid-template-columns:repeat(2,minmax(0,1fr))}.wide :is(td,th){padding-block:.2rem;border:0;text-align:start}.wide thead th+th{overflow-wrap:anywhere}.wide th:first-child{grid-column:1/-1;inline-size:auto}}
.text+section{border-block-start:1px solid var(--line)}

footer{border-block-start:1px solid var(--line);margin-block-start:2rem;padding-block:1.5rem 2rem;color:var(--soft);font-size:.95rem}
@media (prefers-reduced-motion:no-preference){html{scroll-behavior:smooth}}
@media (min-width:48rem){.steps{grid-template-columns:repeat(4,1fr)}.split{grid-template-columns:1fr fit-content(19rem)}.hero .start{justify-items:center;text-align:center}.codes{justify-content:center}}
@media print{
  :root{--ground:#fff;--paper:#fff;--ink:#000;--soft:#444;--green:#0d5a45;--line:#999}
  .tongues,.places,.skip,footer,form,.button,.itself{display:none!important}
  .printed{display:block}
  .codes,.start>p,.award .button~p{display:none}
  .hero{background:none;color:var(--ink);padding-block:0}
  .facts dt,.eyebrow{color:var(--soft)}
  .ticks li,.steps li::before{-webkit-print-color-adjust:exact;print-color-adjust:exact}
  .paper,.wrap{max-inline-size:none;margin-block:0}
  .paper,.claims>*,li,tr{break-inside:avoid}
  .bar{background:#e4e4e4}
  h2,caption{break-after:avoid}
  html{font-size:10pt}
  body:lang(ar){line-height:1.65}
  .award{padding-block:1.5rem}
  .award h2{margin-block:1.5rem .5rem}
  @page{margin:15mm}
}
`.replace(/\n\s*/g, '')
