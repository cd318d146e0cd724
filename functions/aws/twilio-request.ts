import type { APIGatewayProxyEventV2 } from 'aws-lambda'
import { isSigned } from '../../bots/twilio-signature.ts'
import { variable } from './environment.ts'
import { twilioSecret } from './secrets.ts'

/** Characters of a body that is looked at: Twilio's own are far shorter, and what they hold must fit the inbox. */
const longestRead = 200_000

/**
 * The body of a request that is Twilio's own; else what it is answered with. The address is ours as it is configured,
 * whatever the request says of itself.
 */
export async function provenBody({
  headers,
  body = '',
  isBase64Encoded,
  rawPath,
  rawQueryString: query,
}: APIGatewayProxyEventV2): Promise<{ proven: string } | { statusCode: 403 | 413 }> {
  if (body.length > longestRead) return { statusCode: 413 }
  const text = isBase64Encoded ? Buffer.from(body, 'base64').toString() : body
  const { authToken, formerAuthToken } = await twilioSecret()
  const url = `${variable('PORTAL_URL')}${rawPath}${query ? `?${query}` : ''}`
  const tokens = formerAuthToken ? [authToken, formerAuthToken] : [authToken]
  const signature = headers['x-twilio-signature'] ?? ''
  return isSigned(url, text, signature, tokens) ? { proven: text } : { statusCode: 403 }
}
