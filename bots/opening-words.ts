/** Links that open our chat with words ready in it. */

/** `url`: `https://t.me/<bot>`; the words are the payload of START. */
export const telegramWith = (url: string, payload?: string): string =>
  payload ? `${url}?start=${encodeURIComponent(payload)}` : url

/** `url`: `https://wa.me/<number>`, or the simulated phones', which ends where the words begin. */
export const whatsappWith = (url: string, words: string): string =>
  `${url.endsWith('=') ? url : `${url}?text=`}${encodeURIComponent(words)}`
