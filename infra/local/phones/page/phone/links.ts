/** A web address in a text, as phones find it: also without its scheme, never with the punctuation after it. */
export const LINK =
  /(?:https?:\/\/|(?<![\p{L}\p{N}@._-])(?:www\.|(?:[a-z0-9-]+\.)+[a-z]{2,}\/))[^\s<>"«»\u2066-\u2069]*[^\s<>"«».,;:!?)\]'،؛؟\u2066-\u2069*_~]/iu

export const urlOf = (link: string) => (/^https?:/i.test(link) ? link : `https://${link}`)
