/** What happened in a simulated world, in order: what the invariants are held against. Times are milliseconds since 1970. */
import { createHash } from 'node:crypto'
import type { Address } from '../../bots/engine/address.ts'
import type { Inbound } from '../../bots/engine/inbound.ts'
import type { FunctionId } from './sandboxes.ts'
import type { Row } from './tables.ts'

/** Who did it: an invocation, and the letter that it was dealing with. */
export interface Doer {
  invocation: number
  functionId: FunctionId
  /** The id of the inbound, or the body of the order. */
  letter?: string
}

interface Happened extends Doer {
  /** Its place among all that happened. */
  nth: number
  at: number
}

export interface Called extends Happened {
  /** Such as `dynamodb:GetItem LEARNERS_TABLE`, `telegram:sendMessage`. */
  name: string
  fate: string
  answer?: unknown
}

export interface Stored extends Happened {
  table: string
  before?: Row
  after?: Row
}

export interface Put extends Happened {
  object: string
  before?: Uint8Array
  after?: Uint8Array
}

export interface Said extends Happened {
  to: Address
  text: string
  choices: { id: string; label: string }[]
  /** Whether it reached the vendor, whatever whoever sent it was told. */
  took: boolean
  told: string
  /** Twilio's name for it. */
  sid?: string
}

export interface Line extends Happened {
  level: string
  message: string
  line: string
}

/** A request to one of the doors, and how it was answered. */
export interface Knock {
  at: number
  door: FunctionId
  what: string
  status: number
  milliseconds: number
}

export interface Happenings {
  calls: Called[]
  stored: Stored[]
  puts: Put[]
  said: Said[]
  lines: Line[]
  knocks: Knock[]
  /** What a vendor brought: the inbound's id, where it comes to one, and whether a door has taken it. */
  brought: { at: number; id?: string; taken: boolean }[]
  /** What came to the inbox, from whomever. */
  letters: (Inbound & { nth: number; put: number })[]
  /** What came to be published, by when. */
  published: { at: number; edition: number }[]
  /** Of each invocation: when it began and ended, and how. */
  invocations: Map<number, Doer & { began: number; ended?: number; end?: string }>
  /** What was dealt with to its end, and by which invocation. */
  done: { at: number; nth: number; letter: string }[]
}

export interface Recorder extends Happenings {
  next(): number
  /** A line of the trace, which is the same whenever the seed is. */
  trace(line: string): void
  lastLines(): string[]
  /** Of the whole trace. */
  digest(): string
}

export function openRecorder(now: () => number): Recorder {
  const trace = createHash('sha256')
  const lines: string[] = []
  let nth = 0
  return {
    calls: [],
    stored: [],
    puts: [],
    said: [],
    lines: [],
    knocks: [],
    brought: [],
    letters: [],
    published: [],
    invocations: new Map(),
    done: [],
    next: () => nth++,
    trace(line) {
      const whole = `${new Date(now()).toISOString()} ${line}`
      trace.update(`${whole}\n`)
      lines.push(whole)
    },
    lastLines: () => lines,
    digest: () => trace.copy().digest('hex').slice(0, 16),
  }
}
