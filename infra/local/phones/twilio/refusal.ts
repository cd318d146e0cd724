/** An answer of Twilio's API that is no success: thrown by whatever finds the fault, answered by the route. */
export class Refusal extends Error {
  readonly status: number
  /** Twilio's own, see https://www.twilio.com/docs/api/errors */
  readonly code: number
  readonly retryAfterSeconds: number | undefined

  constructor(status: number, code: number, message: string, retryAfterSeconds?: number) {
    super(message)
    this.status = status
    this.code = code
    this.retryAfterSeconds = retryAfterSeconds
  }
}

export const badRequest = (code: number, message: string) => new Refusal(400, code, message)
export const notFound = (path: string) =>
  new Refusal(404, 20404, `The requested resource ${path} was not found`)

export function answerRefusal({ status, code, message, retryAfterSeconds }: Refusal): Response {
  const more_info = `https://www.twilio.com/docs/errors/${code}`
  const headers = retryAfterSeconds === undefined ? {} : { 'retry-after': String(retryAfterSeconds) }
  return Response.json({ code, message, more_info, status }, { status, headers })
}
