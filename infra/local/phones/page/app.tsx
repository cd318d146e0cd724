import { useState } from 'preact/hooks'
import { ClockBar } from './clock-bar.tsx'
import { JoinForm } from './join-form.tsx'
import { useLive } from './live.ts'
import { Misbehaviour } from './misbehaviour.tsx'
import { PhoneCard } from './telegram/phone-card.tsx'

/** The page: the clock, and the phones side by side. */
export function App() {
  const [state, dispatch] = useLive()
  const [drawer, setDrawer] = useState(false)
  return (
    <>
      <ClockBar state={state} drawer={drawer} onDrawer={() => setDrawer(!drawer)} />
      <main class="row">
        {drawer && state.misbehaviour && <Misbehaviour now={state.misbehaviour} />}
        {state.phones.map((phone) => (
          <PhoneCard
            key={phone.phone.id}
            state={phone}
            bot={state.bot}
            clock={state.clock}
            dispatch={dispatch}
          />
        ))}
        {state.misbehaviour && <JoinForm taken={state.phones.length} />}
      </main>
    </>
  )
}
