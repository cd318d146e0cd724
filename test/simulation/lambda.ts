/** Lambda: sandboxes that are kept while they are idle, die with whatever kills them, and are cut off when their time is over. */
import type { Plan } from '../../infra/local/plan.ts'
import type { Agenda } from './agenda.ts'
import type { Dice } from './dice.ts'
import type { AwsFate, Faults, VendorFate } from './faults.ts'
import type { Doer, Recorder } from './record.ts'
import type { FunctionId, Handler, Sandboxes } from './sandboxes.ts'

export type Outcome = { did: 'return'; answer: unknown } | { did: 'fail'; why: string }

export interface Invocation extends Doer {
  began: number
  /** Calls that have not been answered. */
  waiting: number
  dead: boolean
}

export interface Lambda {
  /** `then` hears how it ended, once. `letterOf` is set before each part of the input is dealt with. */
  invoke(
    functionId: FunctionId,
    input: (invocation: Invocation) => object,
    then: (outcome: Outcome) => void,
  ): void
  /** Whether all that runs waits for the agenda. */
  isStill(): boolean
  runs(functionId: FunctionId): number
}

export interface Outside {
  agenda: Agenda
  dice: Dice
  plan: Plan
  recorder: Recorder
  sandboxes: Sandboxes
  environment: Record<string, string>
  faults(): Faults
  /** Carries out a call of AWS, or throws as the SDK does. */
  aws(service: string, operation: string, input: Record<string, unknown>, by: Invocation): unknown
  /** Such as `LEARNERS_TABLE`, for the name that stands for it in this plan. */
  nameOf(service: string, operation: string, input: Record<string, unknown>): string
  /** Carries out a call of a vendor: the answer, and its effect only where `happens`. */
  vendor(url: string, request: RequestInit): Promise<VendorCall>
}

export interface VendorCall {
  name: string
  /** Does what is asked. `told`: what the caller hears of it; undefined where that is the vendor's own answer. */
  act(by: Invocation, happens: boolean, told?: string): Response
  /** How the vendor words a refusal. */
  refuse(status: number, code?: number, after?: number): Response
}

interface Sandbox {
  handler: Handler
  invocation: Invocation | undefined
}

/** A vendor that does not answer is waited for so long. */
const patienceMilliseconds = 8000

export function openLambda(outside: Outside): Lambda {
  const { agenda, dice, plan, recorder } = outside
  const idle = new Map<FunctionId, Sandbox[]>()
  const running = new Set<Invocation>()
  /** Whoever operates knows all names. */
  const atTheDesk = {
    environment: Object.assign({}, ...plan.functions.map((each) => each.environment)),
    folder: '',
  }
  let invoked = 0
  let asked = 0

  function open(functionId: FunctionId): Sandbox {
    const { environment, folder = '' } = plan.functions.find(({ id }) => id === functionId) ?? atTheDesk
    const sandbox: Sandbox = { handler: undefined as never, invocation: undefined }
    const by = () => sandbox.invocation as Invocation
    sandbox.handler = outside.sandboxes(functionId, {
      environment: { ...environment, LAMBDA_TASK_ROOT: folder, ...outside.environment },
      now: agenda.now,
      aws: (service, operation, input) => callAws(by(), service, operation, input),
      fetch: async (url, request) => callVendor(by(), await outside.vendor(String(url), request)),
      sleep: (milliseconds) => answered(by(), milliseconds, () => undefined),
      chance: dice.throw,
      log: (line) => note(by(), line),
    })
    return sandbox
  }

  /** A promise that the agenda keeps; never kept to whoever has died meanwhile. */
  function answered<T>(invocation: Invocation, milliseconds: number, act: () => T): Promise<T> {
    invocation.waiting++
    return new Promise((resolve, reject) => {
      agenda.after(milliseconds, () => {
        if (invocation.dead) return
        try {
          const answer = act()
          if (invocation.dead) return
          resolve(answer)
        } catch (refusal) {
          reject(refusal)
        }
        invocation.waiting--
      })
    })
  }

  function called(by: Invocation, name: string, fate: AwsFate | VendorFate) {
    const { invocation, functionId, letter } = by
    const told = typeof fate === 'object' ? `${fate.status}` : fate
    recorder.trace(`${functionId}#${invocation} ${letter ?? ''} ${name} ${told}`)
    const call = {
      ...by,
      nth: recorder.next(),
      at: agenda.now(),
      name,
      fate: told,
      answer: undefined as unknown,
    }
    recorder.calls.push(call)
    return call
  }

  function callAws(by: Invocation, service: string, operation: string, input: Record<string, unknown>) {
    const name = outside.nameOf(service, operation, input)
    return answered(by, dice.between(2, 30), () => {
      const fate = outside.faults().aws({ functionId: by.functionId, name, nth: asked++, now: agenda.now() })
      const call = called(by, name, fate)
      if (fate === 'die before') return void die(by, 'died')
      if (fate === 'refuse')
        throw Object.assign(new Error('refused for now'), { name: 'ThrottlingException' })
      if (fate === 'again') {
        try {
          outside.aws(service, operation, input, by)
        } catch {
          // The answer to the first is lost, whatever it was.
        }
      }
      call.answer = outside.aws(service, operation, input, by)
      if (fate === 'die after') die(by, 'died')
      return call.answer
    })
  }

  async function callVendor(by: Invocation, { name, act, refuse }: VendorCall): Promise<Response> {
    const fate = outside.faults().vendor({ functionId: by.functionId, name, nth: asked++, now: agenda.now() })
    const slow = fate === 'lost' || fate === 'silent'
    return answered(by, slow ? patienceMilliseconds : dice.between(40, 400), () => {
      called(by, name, fate)
      if (fate === 'die before') return void die(by, 'died') as never
      if (fate === 'unreachable')
        throw Object.assign(new Error('fetch failed'), {
          cause: Object.assign(new Error(), { code: 'ECONNREFUSED' }),
        })
      if (slow) {
        act(by, fate === 'silent', 'time-out')
        throw new DOMException('nobody answers', 'TimeoutError')
      }
      if (typeof fate === 'object') {
        act(by, false, fate.after && !fate.code ? `wait ${fate.after}` : `${fate.status}`)
        return refuse(fate.status, fate.code, fate.after)
      }
      const answer = act(by, true)
      if (fate === 'die after') die(by, 'died')
      return answer
    })
  }

  function note(by: Invocation, line: string): void {
    const { level, message } = JSON.parse(line)
    recorder.trace(`${by.functionId}#${by.invocation} says ${level} ${message}`)
    recorder.lines.push({ ...by, nth: recorder.next(), at: agenda.now(), level, message, line })
  }

  const ends = new Map<Invocation, (outcome: Outcome) => void>()

  function die(invocation: Invocation, why: string): void {
    invocation.dead = true
    end(invocation, { did: 'fail', why })
  }

  function end(invocation: Invocation, outcome: Outcome): void {
    if (!running.delete(invocation)) return
    const how = outcome.did === 'return' ? 'returned' : outcome.why
    recorder.trace(`${invocation.functionId}#${invocation.invocation} ${how}`)
    const known = recorder.invocations.get(invocation.invocation)
    if (known) Object.assign(known, { ended: agenda.now(), end: how })
    ends.get(invocation)?.(outcome)
    ends.delete(invocation)
  }

  return {
    invoke(functionId, inputOf, then) {
      const resting = idle.get(functionId) ?? []
      idle.set(functionId, resting)
      const sandbox = resting.pop() ?? open(functionId)
      const invocation: Invocation = {
        invocation: invoked++,
        functionId,
        began: agenda.now(),
        waiting: 0,
        dead: false,
      }
      sandbox.invocation = invocation
      running.add(invocation)
      ends.set(invocation, then)
      recorder.invocations.set(invocation.invocation, {
        invocation: invocation.invocation,
        functionId,
        began: agenda.now(),
      })
      const { timeoutSeconds = 10, name = '' } = plan.functions.find(({ id }) => id === functionId) ?? {}
      const until = agenda.now() + timeoutSeconds * 1000
      agenda.at(until, () => running.has(invocation) && die(invocation, 'timed out'))
      const context = {
        functionName: name,
        awsRequestId: `${invocation.invocation}`,
        getRemainingTimeInMillis: () => until - agenda.now(),
      }
      sandbox.handler(inputOf(invocation), context).then(
        (answer) => {
          if (invocation.dead) return
          resting.push(sandbox)
          end(invocation, { did: 'return', answer })
        },
        (failure: Error) => {
          if (invocation.dead) return
          resting.push(sandbox)
          end(invocation, { did: 'fail', why: `failed: ${failure.name}: ${failure.message}` })
        },
      )
    },
    isStill: () => [...running].every(({ waiting }) => waiting > 0),
    runs: (wanted) => [...running].filter(({ functionId }) => functionId === wanted).length,
  }
}
