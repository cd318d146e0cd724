import { useState } from 'preact/hooks'
import type { App } from '../apps.ts'
import { ask } from '../server.ts'

/** What a person does on this phone; and why the app would not let them, until that was read. */
export function useActs(app: App, id: number) {
  const [why, setWhy] = useState<string>()
  const act = (name: string, body: object = {}) =>
    ask(`/phones/${app}/learners/${id}/${name}`, body).catch(({ message }) => setWhy(message))
  const refusal = why === undefined ? undefined : { text: why, onRead: () => setWhy(undefined) }
  return { act, refusal }
}
