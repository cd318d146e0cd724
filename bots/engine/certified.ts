/** What was ordered has come, or will not come. */
import { addressIn } from './address.ts'
import { close } from './ending.ts'
import { followed } from './follow-up.ts'
import { isDue, settled } from './holding.ts'
import type { Inbound } from './inbound.ts'
import type { Scene } from './room.ts'
import { stand } from './rooms.ts'
import type { Turn } from './turn.ts'
import { rating } from './voicing.ts'
import { isAt } from './whereabouts.ts'

type Ordered = Extract<Inbound, { kind: 'certified' | 'declined' | 'attested' }>

/** Whoever was forgotten meanwhile has it withdrawn; whoever asked for silence finds it later. */
export function certified(inbound: Extract<Inbound, { kind: 'certified' }>, scene: Scene): Turn {
  const { course, certificate } = inbound
  if (!scene.learner.consent) {
    const erasing = { certificates: [certificate], released: [course], stays: true as const }
    return { learner: undefined, effects: [{ do: 'forget', learner: inbound.learner, ...erasing }] }
  }
  const { [course]: _done, ...courses } = scene.learner.courses
  const certificates = { ...scene.learner.certificates, [course]: certificate }
  const corrected = isDue(scene.learner, course) && { corrected: true as const }
  const learner = followed(settled({ ...scene.learner, courses, certificates }, course), course, scene.now)
  if (learner.stopped !== undefined) return close(scene, inbound, learner, [])
  const { review, correcting, place } = learner
  const waiting = !review && !correcting && place.at === 'finished' && place.course === course
  const choices = waiting
    ? [...(corrected ? [] : [rating]), ...(stand({ ...scene, learner })?.choices ?? [])]
    : [`/share ${course}`, '/menu']
  return close(scene, inbound, learner, [
    {
      do: 'say',
      what: 'certificate',
      course,
      certificate,
      ...corrected,
      step: learner.step,
      choices,
      ...where(inbound, scene),
    },
  ])
}

/** The certificate had been revoked when it was to be corrected. */
export function declined(inbound: Extract<Inbound, { kind: 'declined' }>, scene: Scene): Turn {
  const { course } = inbound
  const learner = settled(scene.learner, course)
  if (!learner.consent || learner.stopped !== undefined) return close(scene, inbound, learner, [])
  return close(scene, inbound, learner, [
    {
      do: 'say',
      what: 'declined',
      course,
      step: learner.step,
      choices: ['/certificates', '/menu'],
      ...where(inbound, scene),
    },
  ])
}

/** It stands whoever runs the association by now; whoever asked for it is handed it, unless they asked for silence. */
export function attested(inbound: Extract<Inbound, { kind: 'attested' }>, scene: Scene): Turn {
  const { learner } = scene
  if (!learner.consent || learner.stopped !== undefined) return close(scene, inbound, learner, [])
  return close(scene, inbound, learner, [
    {
      do: 'say',
      what: 'attestation',
      certificate: inbound.certificate,
      step: learner.step,
      choices: ['/association', '/menu'],
      ...where(inbound, scene),
    },
  ])
}

/** Where it was ordered may not be theirs any more. */
const where = ({ from }: Ordered, { learner }: Scene) =>
  isAt(learner, from) ? {} : { to: addressIn(learner.id) }
