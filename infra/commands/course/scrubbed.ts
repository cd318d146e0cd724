/**
 * What people wrote, without what leads to them: addresses, numbers, and the names that they say are theirs. No rule finds
 * every name, so whoever passes it on reads it first.
 */
const removals: [RegExp, string][] = [
  [/[\p{L}\p{N}._%+-]+@[\p{L}\p{N}.-]+\.\p{L}{2,}/gu, '[e-mail]'],
  [/(?:https?:\/\/|www\.)\S+/giu, '[link]'],
  [/(?<![\p{L}\p{N}])@[\p{L}\p{N}_]{3,}/gu, '[account]'],
  // A number of the national identity card.
  [/(?<![\p{L}\p{N}])[A-Za-z]{1,2}\d{5,7}(?![\p{L}\p{N}])/gu, '[number]'],
  // As phones and accounts have them: seven digits at least, of any kind, however they are set apart.
  [/\+?\p{Nd}(?:[\s.\-/()]{0,2}\p{Nd}){6,}/gu, '[number]'],
  [
    /((?<!\p{L})(?:[Jj]e m[’']appelle|[Mm]on nom est|[Mm]y name is|[Ii] am called|اسمي|إسمي|سميتي|[Ss]mi?ty?i)\s*:?\s+)\p{L}[\p{L}\p{M}’'-]*(?:\s+\p{Lu}[\p{L}\p{M}’'-]*|\s+\p{Script=Arabic}[\p{L}\p{M}]*){0,2}/gu,
    '$1[name]',
  ],
]

export const scrubbed = (words: string): string =>
  removals.reduce((text, [pattern, instead]) => text.replace(pattern, instead), words)
