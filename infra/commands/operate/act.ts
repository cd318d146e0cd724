/** How an operator's command is told of, asks and answers. */
import { type Act, keepAct } from './acts.ts'
import type { Premises } from './premises.ts'

export interface Setting {
  /** Print what a program can read: a JSON object a line. */
  json?: true
  /** What would be asked is meant. */
  yes?: true
}

export interface Desk {
  premises: Premises
  setting: Setting
  say(line: string): void
  /** What is typed in answer; empty where nobody is there to type. */
  ask(question: string): Promise<string>
}

/** What came of a command. */
export interface Told {
  words: string
  /** The same for programs. */
  json: object
  /** There is something to look at. */
  amiss?: boolean
}

/** The one line that is left of an act, kept and told before it is done: who, what, where and when. */
export async function audit({ premises, setting, say }: Desk, what: string): Promise<void> {
  const { name: where, who } = premises
  const act = { at: premises.now().toISOString(), who, what, where }
  await keepAct(act)
  say(setting.json ? JSON.stringify({ audit: act }) : inALine(act))
}

export const inALine = ({ at, who, what, where }: Act): string => `${at}  ${who}  ${what}  ${where}`

/** An address as an audit may keep it: enough to tell two of them apart, too little to write to. */
export function masked(id: string): string {
  const [, channel = '', address = '', beside = ''] = /^(\w+):([^/]*)(\/\d+)?$/.exec(id) ?? []
  return `${channel && `${channel}:`}…${address.length > 4 ? address.slice(-2) : ''}${beside}`
}
