/** The house log: structured, and never with a phone number, a name, a message's text, a token or a signature. */
import { Logger } from '@aws-lambda-powertools/logger'

export const log = new Logger({ serviceName: 'takwin' })
