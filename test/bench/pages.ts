/** What a visitor's browser has to fetch for a page, over the wire. */
import { get } from 'node:http'
import { type Catalogue, languages } from '../../content/schema.ts'
import { atMost, exactly, type Figure } from './figure.ts'

/** The ten segments that a server sends before it hears from the browser (RFC 6928, with 1,460 bytes each). */
const firstFlight = 14_600

export async function pages(portal: string, catalogue: Catalogue, certificate: string): Promise<Figure[]> {
  const [course = ''] = Object.keys(catalogue.courses)
  const paths = { home: '/', course: `/courses/${course}`, certificate: `/certificates/${certificate}` }
  const figures: Figure[] = []
  let requests = 0
  for (const [name, path] of Object.entries(paths)) {
    const addresses = languages.map((language) => `${portal}${path}?language=${language}`)
    const sizes = await Promise.all(addresses.map(bytesReceived))
    const counts = await Promise.all(addresses.map(requestsOf))
    requests = Math.max(requests, ...counts)
    figures.push(atMost(`page: ${name}, heaviest language`, Math.max(...sizes), 'bytes', firstFlight))
  }
  return [...figures, exactly('requests a page', requests, 'requests', 1)]
}

/** Status line, headers and compressed body, as they come through the socket. */
function bytesReceived(address: string): Promise<number> {
  const headers = { 'accept-encoding': 'gzip, deflate, br, zstd', connection: 'close' }
  return new Promise((resolve, reject) => {
    get(address, { headers, agent: false }, (answer) => {
      if (answer.statusCode !== 200) reject(new Error(`${address}: ${answer.statusCode}`))
      answer.resume().on('end', () => resolve(answer.socket.bytesRead))
    }).on('error', reject)
  })
}

/** The page itself, and whatever it names that a browser fetches by itself. */
async function requestsOf(address: string): Promise<number> {
  const html = await (await fetch(address)).text()
  const fetched = [
    ...html.matchAll(/<(?:img|script|iframe|source|video|audio|embed|input)[^>]*\ssrc(?:set)?="(?!data:)/g),
    ...html.matchAll(/<link rel="(?!canonical|alternate)[^"]*" href="(?!data:)/g),
    ...html.matchAll(/@import|url\((?!["']?(?:data:|#))/g),
  ]
  return 1 + fetched.length
}
