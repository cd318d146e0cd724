/** An answer of Twilio's API that is no success: thrown by whatever finds the fault, answered by the route. */
export class Refusal extends Error {
  readonly status: number
  /** Twilio's own, see https://www.twilio.com/docs/api/errors */
  readonly code: number

  constructor(status: number, code: number, message: string) {
    super(message)
    this.status = status
    this.code = code
  }
}

export const badRequest = (code: number, message: string) => new Refusal(400, code, message)
export const notFound = (path: string) =>
  new Refusal(404, 20404, `The requested resource ${path} was not found`)

export function answerRefusal({ status, code, message }: Refusal): Response {
  const more_info = `https://www.twilio.com/docs/errors/${code}`
  return Response.json({ code, message, more_info, status }, { status })
}
