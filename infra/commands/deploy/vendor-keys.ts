/** What the vendors know us by: from the environment, from whoever is asked, or from what is stored already. */
import { createInterface } from 'node:readline/promises'
import { Writable } from 'node:stream'

export type Vendor = 'telegram' | 'twilio'
export type Keys = Record<string, string>

/** The same variables as for `npm start`. */
const variables: Record<Vendor, Record<string, string>> = {
  telegram: { botToken: 'TELEGRAM_BOT_TOKEN' },
  twilio: {
    accountSid: 'TWILIO_ACCOUNT_SID',
    authToken: 'TWILIO_AUTH_TOKEN',
    whatsappFrom: 'TWILIO_WHATSAPP_FROM',
    smsFrom: 'TWILIO_SMS_FROM',
  },
}

/** Those that are set. */
export const keysIn = (vendor: Vendor, environment: Record<string, string | undefined>): Keys =>
  Object.fromEntries(
    Object.entries(variables[vendor]).flatMap(([field, variable]) => {
      const value = environment[variable]
      return value ? [[field, value]] : []
    }),
  )

/** The variables of the fields that are missing. */
export const missingIn = (vendor: Vendor, keys: Record<string, unknown>): string[] =>
  Object.entries(variables[vendor])
    .filter(([field]) => !keys[field])
    .map(([, variable]) => variable)

/** Asks for these variables, with nothing of the answers on the screen; what is left empty stays unset. False if all is. */
export async function askForKeys(asked: string[]): Promise<boolean> {
  let any = false
  const nowhere = new Writable({ write: (_, __, done) => done() })
  const terminal = createInterface({ input: process.stdin, output: nowhere, terminal: true })
  for (const variable of asked) {
    process.stdout.write(`${variable} (not shown; empty: not now): `)
    const answer = (await terminal.question('')).trim()
    process.stdout.write('\n')
    if (!answer) continue
    process.env[variable] = answer
    any = true
  }
  terminal.close()
  return any
}
