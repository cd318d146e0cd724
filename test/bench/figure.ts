/** One line of the benchmark: what was measured, what it should be, and what others need for the same. */
export interface Figure {
  figure: string
  value: number
  unit: string
  goal: string
  holds: boolean
  beside: string
}

export const figure = (
  name: string,
  value: number,
  unit: string,
  goal: string,
  holds: boolean,
  beside = '',
): Figure => ({ figure: name, value: Math.round(value * 100) / 100, unit, goal, holds, beside })

export const atMost = (name: string, value: number, unit: string, limit: number, beside?: string): Figure =>
  figure(name, value, unit, `≤ ${limit.toLocaleString('en')}`, value <= limit, beside)

export const atLeast = (name: string, value: number, unit: string, limit: number, beside?: string): Figure =>
  figure(name, value, unit, `≥ ${limit.toLocaleString('en')}`, value >= limit, beside)

export const exactly = (name: string, value: number, unit: string, wanted: number, beside?: string): Figure =>
  figure(name, value, unit, wanted.toLocaleString('en'), value === wanted, beside)

/** Has no goal: it is there to be read. */
export const reported = (name: string, value: number, unit: string, beside?: string): Figure =>
  figure(name, value, unit, 'reported', true, beside)
