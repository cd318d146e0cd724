import { Amount, Check, Choice } from './drawer-parts.tsx'
import { ask } from './server.ts'

type Named<Now, Value> = { [Name in keyof Now]: Now[Name] extends Value ? Name : never }[keyof Now] & string

/** What can be set in a drawer: how often or how long, one of a few words, or a yes. */
export type Setting<Now> = { label: string } & (
  | { amount: Named<Now, number> }
  | { choice: Named<Now, string>; values: readonly string[] }
  | { check: keyof Now & string; on: unknown; off: unknown }
)

/** How a vendor can be told to go wrong. */
export interface Faults<Now> {
  vendor: string
  name: string
  presses: { label: string; part(now: Now): Partial<Now> }[]
  /** What was pressed and is still to come. */
  toCome(now: Now): string[]
  /** What ends all of that. */
  cleared: Partial<Now>
  settings: Setting<Now>[]
}

/** The drawer in which a vendor is told to go wrong. */
export function Drawer<Now>({ now, faults }: { now: Now; faults: Faults<Now> }) {
  const { vendor, name, presses, toCome, cleared, settings } = faults
  const misbehave = (part: Partial<Now>) => ask(`/phones/${vendor}/misbehave`, part)
  return (
    <section class="drawer" aria-label={`${name} misbehaves`}>
      <h2>What goes wrong at {name}</h2>
      {presses.map(({ label, part }) => (
        <button key={label} type="button" onClick={() => misbehave(part(now))}>
          {label}
        </button>
      ))}
      <ToCome what={toCome(now)} onClear={() => misbehave(cleared)} />
      {settings.map((setting) => (
        <SettingRow
          key={setting.label}
          setting={setting}
          now={now}
          set={(name, value) => misbehave({ [name]: value } as Partial<Now>)}
        />
      ))}
    </section>
  )
}

function ToCome({ what, onClear }: { what: string[]; onClear(): void }) {
  if (what.length === 0) return null
  return (
    <p class="drawer-faults">
      To come: {what.join(', ')}{' '}
      <button type="button" onClick={onClear}>
        Clear
      </button>
    </p>
  )
}

function SettingRow<Now>({
  setting,
  now,
  set,
}: {
  setting: Setting<Now>
  now: Now
  set(name: string, value: unknown): void
}) {
  const { label } = setting
  if ('amount' in setting) {
    const { amount } = setting
    return <Amount label={label} value={Number(now[amount])} set={(value) => set(amount, value)} />
  }
  if ('choice' in setting) {
    const { choice, values } = setting
    return (
      <Choice label={label} values={values} value={String(now[choice])} set={(value) => set(choice, value)} />
    )
  }
  const { check, on, off } = setting
  return <Check label={label} value={now[check] === on} set={(yes) => set(check, yes ? on : off)} />
}
