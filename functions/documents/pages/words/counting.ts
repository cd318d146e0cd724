/** A noun in the forms its language counts with; `#` stands for the number. */
type Forms = Partial<Record<Intl.LDMLPluralRule, string>> & { other: string }

/** How one locale writes counts, parts and days. */
export function counting(locale: string) {
  const rules = new Intl.PluralRules(locale)
  const minutes = new Intl.NumberFormat(locale, { style: 'unit', unit: 'minute', unitDisplay: 'long' })
  const percent = new Intl.NumberFormat(locale, { style: 'percent' })
  const days = new Intl.DateTimeFormat(locale, { dateStyle: 'long', timeZone: 'Africa/Casablanca' })
  return {
    minutes: (count: number) => minutes.format(count),
    percent: (part: number) => percent.format(part / 100),
    day: (at: string) => days.format(new Date(at)),
    counted: (forms: Forms) => (count: number) =>
      (forms[rules.select(count)] ?? forms.other).replace('#', String(count)),
  }
}
