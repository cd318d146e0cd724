/** DynamoDB in a thread of its own, on disk in the folder that it is given: it computes more than all the rest here. */
import type { AddressInfo } from 'node:net'
import { parentPort, workerData } from 'node:worker_threads'
import dynalite from 'dynalite'

const server = dynalite({ path: workerData, createTableMs: 0, deleteTableMs: 0, updateTableMs: 0 })
server.listen(0, '127.0.0.1', () => parentPort?.postMessage((server.address() as AddressInfo).port))
parentPort?.once('message', () => {
  server.close(() => parentPort?.close())
  server.closeAllConnections()
})
