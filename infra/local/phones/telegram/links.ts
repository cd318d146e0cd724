/** Whether a button or a marked text may lead there: the web or Telegram itself, nothing that could run. */
export function isLink(url: string): boolean {
  return /^(https?|tg):\/\/[^\s/]/i.test(url) && URL.canParse(url)
}
