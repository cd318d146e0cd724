/** The ten invariants of every fault test. */
import type { World } from '../world.ts'
import { isApplied, isStored } from './applied.ts'
import { isAttended, isJoinedInTime } from './attended.ts'
import { isIssued, isOneCertificate, neverChanges, verifies } from './certificates.ts'
import { countsOnce, isInOrder, isOneChain, isWhatEngineMakes, staysSmall } from './chain.ts'
import { isAskedSparingly } from './followed.ts'
import { leavesNothing } from './forgotten.ts'
import type { Invariant, Violation } from './invariant.ts'
import { isNewsOnce, isUnderWay } from './news.ts'
import { answersInTime, isDrained, tellsNothing } from './outside.ts'
import { keepsPace, keepsPairRate, waitsForVendors } from './pace.ts'
import { isAnswered, isOneMessageADay, isUnaskedOnce, repeatsTheSame } from './said.ts'
import { isDecent, isWelcome, isWoken } from './unwelcome.ts'

const invariants: Record<string, Record<string, Invariant>> = {
  I1: { isStored, isApplied, isDrained },
  I2: { isWhatEngineMakes, countsOnce, isInOrder, isAttended, isJoinedInTime },
  I3: { isOneChain, staysSmall },
  I4: { isAnswered, repeatsTheSame, isUnaskedOnce, isOneMessageADay, isNewsOnce },
  I5: { isOneCertificate, neverChanges, verifies, isIssued },
  I6: { isWelcome, isDecent, isWoken, isUnderWay, isAskedSparingly, leavesNothing },
  I7: { tellsNothing },
  I8: { answersInTime },
  I10: { keepsPace, keepsPairRate, waitsForVendors },
}

export async function violationsIn(world: World): Promise<Violation[]> {
  const violations: Violation[] = []
  for (const [number, its] of Object.entries(invariants))
    for (const [name, invariant] of Object.entries(its))
      for (const what of await invariant(world)) violations.push({ invariant: `${number} ${name}`, what })
  return violations
}
