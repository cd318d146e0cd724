import { createServer, type IncomingMessage, type ServerResponse } from 'node:http'
import type { AddressInfo } from 'node:net'

export interface Loopback {
  url: string
  /** Cuts the connections that are left. */
  stop(): Promise<void>
}

/** An HTTP server that only this machine can reach. A handler that fails costs its caller the connection, no more. */
export async function serveLoopback(
  handle: (request: IncomingMessage, response: ServerResponse) => Promise<void>,
): Promise<Loopback> {
  const server = createServer((request, response) => {
    handle(request, response).catch(() => response.destroy())
  })
  // A connection that is closed for being idle may just be taken up again, and the call on it lost: on a busy machine it is.
  server.keepAliveTimeout = 0
  await new Promise<void>((resolve) => server.listen(0, '127.0.0.1', resolve))
  return {
    url: `http://127.0.0.1:${(server.address() as AddressInfo).port}`,
    stop: () =>
      new Promise((resolve) => {
        server.close(() => resolve())
        server.closeAllConnections()
      }),
  }
}
