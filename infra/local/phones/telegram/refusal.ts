/** An answer of the Bot API that is not `ok`: thrown by whatever finds the fault, answered by the route. */
export class Refusal extends Error {
  readonly code: number
  readonly parameters: { retry_after: number } | undefined

  constructor(code: number, description: string, parameters?: { retry_after: number }) {
    super(description)
    this.code = code
    this.parameters = parameters
  }
}

export const badRequest = (fault: string) => new Refusal(400, `Bad Request: ${fault}`)
export const forbidden = (fault: string) => new Refusal(403, `Forbidden: ${fault}`)
export const conflict = (fault: string) => new Refusal(409, `Conflict: ${fault}`)
export const tooManyRequests = (seconds: number) =>
  new Refusal(429, `Too Many Requests: retry after ${seconds}`, { retry_after: seconds })
