/** What a browser has to fetch to check certificates by itself: the page, and its script, which is kept for good. */
import { languages } from '../../content/schema.ts'
import { addressIn } from '../../functions/documents/pages/address.ts'
import { atMost, exactly, type Figure } from './figure.ts'
import { bytesReceived, firstFlight, requestsOf } from './pages.ts'

/** On a slow connection of 400 kbit/s, two seconds. */
const mostOfScript = 100_000

export async function checking(portal: string): Promise<Figure[]> {
  const addresses = languages.map((language) => `${portal}${addressIn(language, '/verify')}`)
  const [address = ''] = addresses
  const [, script = ''] = /<script[^>]* src="([^"]+)"/.exec(await (await fetch(address)).text()) ?? []
  const sizes = await Promise.all(addresses.map((each) => bytesReceived(each)))
  return [
    atMost('page: /verify, heaviest language', Math.max(...sizes), 'bytes', firstFlight),
    atMost(
      'the script of /verify',
      await bytesReceived(`${portal}${script}`, 'text/javascript'),
      'bytes',
      mostOfScript,
    ),
    exactly('requests of /verify', await requestsOf(address), 'requests', 2),
  ]
}
