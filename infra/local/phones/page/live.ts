import { useEffect, useReducer } from 'preact/hooks'
import type { Change, Snapshot } from '../telegram/views.ts'
import { ask } from './server.ts'
import { type Action, before, reduce, type State } from './state.ts'

/** The state of all phones, kept up by the server's stream, which begins anew by itself when it breaks off. */
export function useLive(): [State, (action: Action) => void] {
  const [state, dispatch] = useReducer(reduce, before)
  useEffect(() => {
    const stream = new EventSource('/phones/live')
    const seen = new Set<number>()
    stream.addEventListener('open', () => dispatch({ is: 'connection', connected: true }))
    stream.addEventListener('error', () => dispatch({ is: 'connection', connected: false }))
    stream.addEventListener('clock', ({ data }) => dispatch({ is: 'clock', ...JSON.parse(data) }))
    stream.addEventListener('telegram', async ({ data }) => {
      const change = JSON.parse(data) as Change
      if (change.is === 'snapshot') for (const { phone } of change.snapshot.phones) seen.add(phone.id)
      const whole = change.is === 'profile' || (change.is === 'phone' && !seen.has(change.phone.id))
      if (change.is === 'phone') seen.add(change.phone.id)
      dispatch(whole ? { is: 'snapshot', snapshot: await ask<Snapshot>('/phones/telegram') } : change)
    })
    stream.addEventListener('twilio', ({ data }) => dispatch({ is: 'twilio', change: JSON.parse(data) }))
    return () => stream.close()
  }, [])
  return [state, dispatch]
}
