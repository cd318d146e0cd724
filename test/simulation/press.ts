/** Stands in for the press: no two of its drawings are alike, so that one which takes another's place is seen. */
import { randomBytes } from 'node:crypto'

export const openPress = () => ({
  draw: ({ id }: { id: string }, credential: string) =>
    Buffer.from(`${id}\n${randomBytes(8).toString('hex')}\n${credential}`),
  drawCard: ({ id }: { id: string }) => Buffer.from(`${id}\n${randomBytes(8).toString('hex')}`),
})
