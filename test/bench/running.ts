/** `npm start` in a process of its own, on free ports and in a folder that is thrown away. */
import { spawn } from 'node:child_process'
import { once } from 'node:events'
import { mkdtempSync, rmSync } from 'node:fs'
import { type AddressInfo, createServer } from 'node:net'
import { tmpdir } from 'node:os'
import { join } from 'node:path'

export interface Running {
  /** Where the phones are. */
  phones: string
  stop(): Promise<void>
}

export async function startRunning(): Promise<Running> {
  const folder = mkdtempSync(join(tmpdir(), 'takwin-bench-running-'))
  const [port, phonesPort] = [await freePort(), await freePort()]
  const child = spawn(process.execPath, ['infra/local/start.ts'], {
    env: {
      PATH: process.env.PATH,
      PORT: `${port}`,
      PHONES_PORT: `${phonesPort}`,
      TAKWIN_DATA: folder,
      MESSAGES_IN_A_ROW: 'Infinity',
    },
    stdio: ['ignore', 'pipe', 'ignore'],
  })
  const end = () => child.kill('SIGTERM')
  process.once('exit', end)
  const ended = once(child, 'exit')
  const ready = new Promise<void>((resolve) => {
    child.stdout.on('data', (printed) => String(printed).includes('Takwin is ready') && resolve())
  })
  const early = ended.then(([code]) => Promise.reject(new Error(`npm start ended with ${code}`)))
  early.catch(() => {})
  await Promise.race([ready, early])
  return {
    phones: `http://localhost:${phonesPort}`,
    async stop() {
      end()
      await ended
      rmSync(folder, { recursive: true })
    },
  }
}

async function freePort(): Promise<number> {
  const server = createServer().listen(0, '127.0.0.1')
  await once(server, 'listening')
  const { port } = server.address() as AddressInfo
  server.close()
  await once(server, 'close')
  return port
}
