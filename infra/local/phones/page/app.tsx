import { useState } from 'preact/hooks'
import { ClockBar } from './clock-bar.tsx'
import { JoinForm } from './join-form.tsx'
import { useLive } from './live.ts'
import { Misbehaviour } from './misbehaviour.tsx'
import { SmsCard } from './sms/sms-card.tsx'
import type { Action, State } from './state.ts'
import { PhoneCard } from './telegram/phone-card.tsx'
import { TwilioDrawer } from './twilio/drawer.tsx'
import type { TwilioAction } from './twilio/state.ts'
import { WhatsAppCard } from './whatsapp/whatsapp-card.tsx'

/** The page: the clock, and the phones side by side. */
export function App() {
  const [state, dispatch] = useLive()
  const [drawer, setDrawer] = useState(false)
  return (
    <>
      <ClockBar state={state} drawer={drawer} onDrawer={() => setDrawer(!drawer)} />
      <main class="row">
        {drawer && state.misbehaviour && <Misbehaviour now={state.misbehaviour} />}
        {drawer && state.twilio && <TwilioDrawer now={state.twilio.misbehaviour} />}
        {cardsOf(state, dispatch)}
        {state.misbehaviour && <JoinForm taken={peopleIn(state).length} withTwilio={!!state.twilio} />}
      </main>
    </>
  )
}

/** The phones of one number stand together: they are one person's. */
function cardsOf(state: State, dispatch: (action: Action) => void) {
  return peopleIn(state).flatMap((number) => [
    ...state.phones
      .filter(({ phone }) => phone.number === number)
      .map((phone) => (
        <PhoneCard
          key={phone.phone.id}
          state={phone}
          bot={state.bot}
          clock={state.clock}
          dispatch={dispatch}
        />
      )),
    ...twilioCards(state, `+${number}`, (action) => dispatch({ is: 'twilio', action })),
  ])
}

function twilioCards({ twilio, clock }: State, number: string, dispatch: (action: TwilioAction) => void) {
  if (!twilio) return []
  return twilio.phones
    .filter(({ phone }) => phone.number === number)
    .map((state) => {
      const Card = state.phone.kind === 'whatsapp' ? WhatsAppCard : SmsCard
      return (
        <Card key={state.phone.address} state={state} account={twilio} clock={clock} dispatch={dispatch} />
      )
    })
}

/** The numbers of all who have a phone, in the order in which they came. */
const peopleIn = ({ phones, twilio }: State): string[] => [
  ...new Set([
    ...phones.map(({ phone }) => phone.number),
    ...(twilio?.phones.map(({ phone }) => phone.number.slice(1)) ?? []),
  ]),
]
