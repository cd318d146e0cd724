import type { Lack, Readiness } from './readiness.ts'
import type { Stage } from './stage.ts'

/** Everything that is missing, each with how to get it, as it is printed. */
export function readinessInWords({ stack, region }: Stage, { account, missing, later }: Readiness): string {
  const where = `${stack} in ${region}${account ? `, account ${account}` : ''}`
  return [
    where,
    ...(missing.length > 0 ? ['', 'Missing:', ...missing.map(inWords)] : []),
    ...(later.length > 0 ? ['', 'Off until it is there, and this is run again:', ...later.map(inWords)] : []),
    '',
  ].join('\n')
}

const inWords = ({ what, how }: Lack): string => `  ${what}\n      ${how}`
