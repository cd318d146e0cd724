/** A certificate in the hand of somebody who has agreed, by the ordinary order. */
import { addressIn } from '../../bots/engine/address.ts'
import { newNumber } from '../../functions/aws/claims.ts'
import { putAttestation, putCorrection, putOrder } from '../../functions/aws/orders.ts'
import type { Takwin } from './takwin.ts'

/** From now on the hands of this process reach for what the functions reach for. */
export function reachFor({ cloud, named }: Takwin): void {
  const keys = { AWS_ACCESS_KEY_ID: 'local', AWS_SECRET_ACCESS_KEY: 'local', AWS_REGION: cloud.plan.region }
  const variables = ['ORDERS_URL', 'CERTIFICATES_TABLE'].map((variable) => [variable, named(variable)])
  Object.assign(process.env, cloud.endpoints, keys, Object.fromEntries(variables))
}

/** Its number. */
export async function issueTo(firstName: string, takwin: Takwin): Promise<string> {
  const person = takwin.phones.telegram.join({ firstName, language: 'en' })
  for (const words of ['/start', 'English', 'yes']) {
    person.say(words)
    await takwin.settle()
  }
  const learner = `telegram:${person.id}`
  const passed = { course: 'advocacy', version: '1.0.0', right: 9, asked: 10, passMark: 70 }
  const name = { latin: `${firstName} Bennani` }
  await putOrder({
    ...passed,
    learner,
    to: addressIn(learner),
    name,
    language: 'en',
    at: takwin.clock.now().getTime(),
  })
  await takwin.settle()
  return heldBy(`claim/${learner}/${passed.course}`, takwin)
}

/** The number of the attestation of an association of that name. */
export async function attestTo(name: string, takwin: Takwin): Promise<string> {
  const id = newNumber()
  const [learner, at] = ['telegram:1', takwin.clock.now().getTime()]
  await putAttestation({ id, learner, to: addressIn(learner), name, language: 'fr', members: 5, at })
  await takwin.settle()
  return id
}

/** The number of the one that has replaced it, with another name. */
export async function correct(former: string, takwin: Takwin): Promise<string> {
  const rows = await takwin.rows('CERTIFICATES_TABLE')
  const named = rows.filter(({ certificate }) => certificate === former).map(({ id }) => String(id))
  const claim = named.find((id) => id.startsWith('claim/')) ?? ''
  const [, learner = '', course = ''] = claim.split('/')
  const at = takwin.clock.now().getTime()
  await putCorrection({
    correct: former,
    learner,
    to: addressIn(learner),
    name: { latin: 'Amina Benali' },
    course,
    at,
  })
  for (let times = 0; times < 3; times++) await takwin.settle()
  return heldBy(claim, takwin)
}

async function heldBy(claim: string, takwin: Takwin): Promise<string> {
  const rows = await takwin.rows('CERTIFICATES_TABLE')
  return String(rows.find(({ id }) => id === claim)?.certificate)
}
