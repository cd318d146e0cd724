/** How commands beside `npm start` find its cloud: it writes down where everything is. */
import { existsSync, readFileSync, writeFileSync } from 'node:fs'
import { join } from 'node:path'

export interface Addresses {
  region: string
  /** The SDK's own variables, `AWS_ENDPOINT_URL_…`. */
  endpoints: Record<string, string>
  /** As the deployment of the same stack prints them. */
  outputs: Record<string, string>
  contentBucket: string
  learnersTable: string
  phonesUrl: string
  /** Where the functions call Twilio: the phones, or Twilio itself. */
  twilioApiRoot: string
  portalUrl: string
}

const fileIn = (folder: string): string => join(folder, 'addresses.json')

export const writeAddresses = (folder: string, addresses: Addresses): void =>
  writeFileSync(fileIn(folder), JSON.stringify(addresses, null, 2))

/** Undefined where nothing was ever started on this folder; what they lead to may not be running any more. */
export const readAddresses = (folder: string): Addresses | undefined =>
  existsSync(fileIn(folder)) ? JSON.parse(readFileSync(fileIn(folder), 'utf8')) : undefined
