/** What a visitor's browser has to fetch for a page, over the wire. */
import { get } from 'node:http'
import { type Catalogue, languages } from '../../content/schema.ts'
import { addressIn } from '../../functions/documents/pages/address.ts'
import { publicPages } from '../../functions/documents/pages/public-pages.ts'
import { atMost, exactly, type Figure } from './figure.ts'

/** The ten segments that a server sends before it hears from the browser (RFC 6928, with 1,460 bytes each). */
export const firstFlight = 14_600

/** Every page under its own address in each language; `certificate` is the number of one that stands. */
export async function pages(portal: string, catalogue: Catalogue, certificate: string): Promise<Figure[]> {
  const named: Record<string, string[]> = {
    ...Object.fromEntries(Object.keys(publicPages).map((path) => [path, [path]])),
    'a course, the heaviest': Object.keys(catalogue.courses).map((id) => `/courses/${id}`),
    'a certificate': [`/certificates/${certificate}`],
    'no such certificate': ['/certificates/0'],
    'no such page': ['/nowhere'],
  }
  const figures: Figure[] = []
  const counts: number[] = []
  for (const [name, paths] of Object.entries(named)) {
    const addresses = paths.flatMap((path) =>
      languages.map((language) => `${portal}${addressIn(language, path)}`),
    )
    const sizes = await Promise.all(addresses.map((address) => bytesReceived(address)))
    counts.push(...(await Promise.all(addresses.map(requestsOf))))
    figures.push(atMost(`page: ${name}, heaviest language`, Math.max(...sizes), 'bytes', firstFlight))
  }
  return [
    ...figures,
    exactly('requests a page', Math.max(...counts), 'requests', 1, `over ${counts.length} addresses`),
  ]
}

/** Status line, headers and compressed body, as they come through the socket. */
export function bytesReceived(address: string, type = 'text/html'): Promise<number> {
  const headers = { 'accept-encoding': 'gzip, deflate, br, zstd', connection: 'close' }
  return new Promise((resolve, reject) => {
    get(address, { headers, agent: false }, (answer) => {
      if (!answer.headers['content-type']?.startsWith(type)) reject(new Error(`${address} is no ${type}`))
      answer.resume().on('end', () => resolve(answer.socket.bytesRead))
    }).on('error', reject)
  })
}

/** The page itself, and whatever it names that a browser fetches or runs by itself. */
export async function requestsOf(address: string): Promise<number> {
  const html = await (await fetch(address)).text()
  const fetched = [
    ...html.matchAll(/<(?:img|iframe|source|video|audio|embed|input)[^>]*\ssrc(?:set)?="(?!data:)/g),
    ...html.matchAll(/<script[^>]*\ssrc=|<link rel="(?!canonical|alternate)[^"]*" href="(?!data:)/g),
    ...html.matchAll(/@import|url\((?!["']?(?:data:|#))/g),
  ]
  return 1 + fetched.length
}
