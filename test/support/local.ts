/** `npm start` as a process of its own, on free ports, in a folder of its own. */
import { spawn } from 'node:child_process'
import { once } from 'node:events'
import type { AddressInfo } from 'node:net'
import { createServer } from 'node:net'

export interface Place {
  folder: string
  port: number
  phonesPort: number
}

export interface Local {
  portal: string
  phones: string
  /** What it has printed so far. */
  printed(): string
  /** Sends the signal. Resolves with the exit code, or the signal's name where that ended it. */
  end(signal: 'SIGINT' | 'SIGTERM' | 'SIGKILL'): Promise<number | string>
}

/** Resolves once it says that it is ready; fails with what it printed if it ends before. */
export async function startLocal({ folder, port, phonesPort }: Place): Promise<Local> {
  const child = spawn(process.execPath, ['infra/local/start.ts'], {
    env: {
      ...process.env,
      PORT: String(port),
      PHONES_PORT: String(phonesPort),
      TAKWIN_DATA: folder,
      // Whoever learns here is faster than anybody.
      MESSAGES_IN_A_ROW: 'Infinity',
    },
    stdio: ['ignore', 'pipe', 'pipe'],
  })
  let printed = ''
  const ended = once(child, 'exit').then(([code, signal]) => (code ?? signal) as number | string)
  await new Promise<void>((resolve, reject) => {
    const hear = (piece: Buffer) => {
      printed += piece
      if (printed.includes('Takwin is ready')) resolve()
    }
    child.stdout.on('data', hear)
    child.stderr.on('data', hear)
    ended.then((how) => reject(new Error(`npm start ended (${how}):\n${printed}`)))
  })
  return {
    portal: `http://localhost:${port}`,
    phones: `http://localhost:${phonesPort}`,
    printed: () => printed,
    end(signal) {
      child.kill(signal)
      return ended
    },
  }
}

export async function freePort(): Promise<number> {
  const server = createServer().listen(0, '127.0.0.1')
  await once(server, 'listening')
  const { port } = server.address() as AddressInfo
  server.close()
  await once(server, 'close')
  return port
}
