/** How Twilio connects to a URL: its settings stand in the fragment, which is not sent. */
export interface Connection {
  /** Without the fragment. */
  url: string
  /** How often it is tried again. */
  retries: number
  /** After what: `4xx`, `5xx`, `ct` (no connection), `rt` (no answer in time). */
  retriedAfter: Set<string>
  readMs: number
  /** For all attempts together. */
  totalMs: number
}

const ALL = ['4xx', '5xx', 'ct', 'rt']
const LONGEST_MS = 15_000

/**
 * Twilio's defaults: one retry, and only when no connection came about. What a fragment says that Twilio does not
 * know or allow is passed over. See https://www.twilio.com/docs/usage/webhooks/webhooks-connection-overrides
 */
export function connectionOf(configured: string): Connection {
  const [url = '', fragment = ''] = configured.split('#')
  const given = new URLSearchParams(fragment)
  const within = (name: string, least: number, most: number, usual: number) => {
    const value = Number(given.get(name) ?? usual)
    return Number.isInteger(value) && value >= least && value <= most ? value : usual
  }
  const policy = (given.get('rp') ?? 'ct').split(',')
  return {
    url,
    retries: within('rc', 0, 5, 1),
    retriedAfter: new Set(policy.includes('all') ? ALL : policy),
    readMs: within('rt', 100, LONGEST_MS, LONGEST_MS),
    totalMs: within('tt', 100, LONGEST_MS, LONGEST_MS),
  }
}
