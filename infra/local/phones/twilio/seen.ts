import type { Message } from './messages.ts'

/** What of a phone's messages is to be seen there, in the order in which it arrived. */
export function seenOn(messages: Message[]): (Message & { place: number })[] {
  return messages
    .filter((message): message is Message & { place: number } => message.place !== undefined)
    .sort((a, b) => a.place - b.place)
}
