import { useState } from 'preact/hooks'
import { KINDS } from './apps.ts'
import { ClockBar } from './clock-bar.tsx'
import { Drawer } from './drawer.tsx'
import { JoinForm } from './join-form.tsx'
import { useLive } from './live.ts'
import { peopleIn } from './people.ts'
import { Person } from './person.tsx'
import { telegramFaults } from './telegram/faults.ts'
import { twilioFaults } from './twilio/faults.ts'

/** The page: the clock, and the phones side by side. */
export function App() {
  const [state, dispatch] = useLive()
  const [drawer, setDrawer] = useState(false)
  const { misbehaviour, twilio } = state
  const people = peopleIn(state)
  return (
    <>
      <ClockBar state={state} drawer={drawer} onDrawer={() => setDrawer(!drawer)} />
      <main class="row">
        {drawer && misbehaviour && <Drawer now={misbehaviour} faults={telegramFaults} />}
        {drawer && twilio && <Drawer now={twilio.misbehaviour} faults={twilioFaults} />}
        {people.map((phones) => (
          <Person key={phones[0].number} phones={phones} state={state} dispatch={dispatch} />
        ))}
        {misbehaviour && (
          <JoinForm
            taken={people.length}
            kinds={twilio ? KINDS : KINDS.filter(({ app }) => app === 'telegram')}
          />
        )}
      </main>
    </>
  )
}
