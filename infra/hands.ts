import type { Stack } from 'aws-cdk-lib'
import { Associations } from './associations.ts'
import { Campaigns } from './campaigns.ts'
import { checkedCatalogue, shipCatalogue } from './catalogue.ts'
import { Certificates } from './certificates.ts'
import { Codes } from './codes.ts'
import { Content } from './content.ts'
import { Deliveries } from './deliveries.ts'
import { Inbox } from './inbox.ts'
import { Indicators } from './indicators.ts'
import { Learners } from './learners.ts'
import { Memberships } from './memberships.ts'
import { Papers } from './papers.ts'
import type { Portal } from './portal.ts'
import { Quarantine } from './quarantine.ts'
import { Reviews } from './reviews.ts'
import { Secrets } from './secrets.ts'
import { Seen } from './seen.ts'
import { Sessions } from './sessions.ts'
import type { Settings } from './settings.ts'
import { Signing } from './signing.ts'
import { Voices } from './voices.ts'

/** Each owns what one of functions/aws uses, and lends its name with what may be done with it; `catalogue` is shipped beside the code. */
export type Hands = ReturnType<typeof makeHands> & { portal: Portal }

export const makeHands = (stack: Stack, { formerKeys = {} }: Settings) => ({
  catalogue: shipCatalogue(checkedCatalogue()),
  content: new Content(stack),
  learners: new Learners(stack),
  reviews: new Reviews(stack),
  codes: new Codes(stack),
  voices: new Voices(stack),
  associations: new Associations(stack),
  memberships: new Memberships(stack),
  papers: new Papers(stack),
  campaigns: new Campaigns(stack),
  sessions: new Sessions(stack),
  inbox: new Inbox(stack),
  certificates: new Certificates(stack),
  indicators: new Indicators(stack),
  quarantine: new Quarantine(stack),
  seen: new Seen(stack),
  deliveries: new Deliveries(stack),
  secrets: new Secrets(stack),
  signing: new Signing(stack, formerKeys),
})
