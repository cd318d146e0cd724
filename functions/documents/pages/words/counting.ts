/** A noun in the forms its language counts with; `#` stands for the number. */
type Forms = Partial<Record<Intl.LDMLPluralRule, string>> & { other: string }

/** How one locale writes counts, sizes, parts and days. */
export function counting(locale: string) {
  const rules = new Intl.PluralRules(locale)
  const minutes = new Intl.NumberFormat(locale, { style: 'unit', unit: 'minute', unitDisplay: 'long' })
  const kilobytes = new Intl.NumberFormat(locale, { style: 'unit', unit: 'kilobyte' })
  const percent = new Intl.NumberFormat(locale, { style: 'percent' })
  const days = new Intl.DateTimeFormat(locale, { dateStyle: 'long', timeZone: 'Africa/Casablanca' })
  return {
    minutes: (count: number) => minutes.format(count),
    size: (bytes: number) => kilobytes.format(Math.ceil(bytes / 1000)),
    percent: (part: number) => percent.format(part / 100),
    day: (at: string) => days.format(new Date(at)),
    counted: (forms: Forms) => (count: number) =>
      (forms[rules.select(count)] ?? forms.other).replace('#', String(count)),
  }
}
