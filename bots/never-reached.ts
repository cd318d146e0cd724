const codes = [
  'ECONNREFUSED',
  'ENOTFOUND',
  'EAI_AGAIN',
  'EHOSTUNREACH',
  'ENETUNREACH',
  'UND_ERR_CONNECT_TIMEOUT',
]

/** Whether the connection was refused or never made, so that nothing can have been delivered. */
export function neverReached(failure: unknown): boolean {
  for (let cause = failure; cause instanceof Error; cause = 'error' in cause ? cause.error : cause.cause)
    if ('code' in cause && codes.includes(String(cause.code))) return true
  return false
}
