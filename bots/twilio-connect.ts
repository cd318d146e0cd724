/** Makes an account at Twilio ours: the templates that may be sent when a learner has long been silent. */
import twilio from 'twilio'
import type { ContentCreateRequest } from 'twilio/lib/rest/content/v1/content.js'
import { type Catalogue, languages } from '../content/schema.ts'
import { phrasesOf } from './phrases.ts'
import { waitingTemplate } from './twilio.ts'
import type { TwilioAccount } from './twilio-api.ts'

const realRoot = 'https://api.twilio.com'

/** The whole of Twilio's client, for an operator's command; functions do with a few calls of their own. */
export function openTwilioClient({ accountSid, authToken, apiRoot }: TwilioAccount): twilio.Twilio {
  const own = new twilio.RequestClient()
  const request: typeof own.request = (options) =>
    own.request({ ...options, uri: options.uri.replace(/^https:\/\/(api|content)\.twilio\.com/, apiRoot) })
  const httpClient = apiRoot === realRoot ? own : Object.assign(Object.create(own), { request })
  return twilio(accountSid, authToken, { httpClient })
}

/** May be repeated: what is there is left as it is. Throws what the client throws, so for a wrong token too. */
export async function connectTwilio(client: twilio.Twilio, catalogue: Catalogue): Promise<void> {
  const there = new Set((await client.content.v1.contents.list()).map(({ friendlyName }) => friendlyName))
  for (const language of languages) {
    const name = waitingTemplate(language)
    if (there.has(name)) continue
    const body = phrasesOf(catalogue, language)('waiting')
    const content = { friendly_name: name, language, types: { 'twilio/text': { body } } }
    // The client sends what it is given as it is, and the API knows these names, not those of the client's types.
    const { sid } = await client.content.v1.contents.create(content as unknown as ContentCreateRequest)
    const request = { name: name.replaceAll('-', '_'), category: 'UTILITY' }
    await client.content.v1.contents(sid).approvalCreate.create(request)
  }
}
