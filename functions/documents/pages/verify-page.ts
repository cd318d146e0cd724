import type { Language } from '../../../content/schema.ts'
import type { DidDocument } from '../credential/issuer.ts'
import { addressIn } from './address.ts'
import { frame, type PortalFacts } from './frame.ts'
import { type Html, html } from './html.ts'
import { drawVerdict, type Verdict } from './verdict.ts'
import { wordsIn } from './words/words.ts'

export interface VerifyPage {
  /** What the browser needs to check a file by itself: the script, and the keys. */
  script: { path: string; integrity: string }
  did: DidDocument
  verdict?: Verdict
  /** By which it was looked for. */
  number?: string
}

/** Where a certificate is checked without taking its page's word for it; where no script runs, the server does it. */
export function verifyPage(
  facts: PortalFacts,
  language: Language,
  { script, did, verdict, number }: VerifyPage,
): string {
  const { brand, verify } = wordsIn(language)
  const main = html`<div class="wrap verify">
<h1>${verify.title}</h1>
<div id="verdict" role="status" data-did="${JSON.stringify(did)}" data-portal="${facts.portalUrl}">${verdict && drawVerdict(verdict, facts.portalUrl, language, number)}</div>
${!verdict && html`<p class="lead">${verify.lead}</p>`}
${fileForm(language)}
<section>
<h2>${verify.byNumber}</h2>
${numberForm(language)}
</section>
</div>
<script type="module" src="${script.path}" integrity="${script.integrity}"></script>`
  return frame(facts, {
    language,
    path: number === undefined ? '/verify' : `/verify?id=${encodeURIComponent(number)}`,
    listed: verdict === undefined,
    title: `${verify.title} · ${brand}`,
    description: verify.lead,
    main,
  })
}

/** A file that is dropped on the field is chosen, by every browser itself. */
function fileForm(language: Language): Html {
  const { verify } = wordsIn(language)
  return html`<form id="by-file" method="post" action="${addressIn(language, '/verify')}" enctype="multipart/form-data">
<label for="file">${verify.file}</label>
<input type="file" id="file" name="file" accept=".pdf,.json,application/pdf,application/json" aria-describedby="where">
<p class="soft" id="where">${verify.sent}</p>
<details><summary>${verify.paste}</summary>
<label for="credential">${verify.text}</label>
<textarea id="credential" name="credential" dir="ltr" rows="6" spellcheck="false" autocomplete="off"></textarea>
</details>
<button class="button">${verify.button}</button>
</form>`
}

function numberForm(language: Language): Html {
  const { check, verify } = wordsIn(language)
  return html`<form id="by-number" action="${addressIn(language, '/verify')}">
<label for="id">${check.label}</label>
<input id="id" name="id" dir="ltr" required maxlength="64" autocomplete="off" autocapitalize="characters" spellcheck="false">
<button class="button">${verify.button}</button>
</form>`
}
