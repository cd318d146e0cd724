import type { Domain } from './edge/domain.ts'
import type { Limits } from './limits.ts'

/** What differs from one Takwin to another: `context` of cdk.json. */
export interface Settings {
  telegram: { apiRoot: string; botUrl: string }
  /** `whatsappUrl` is `https://wa.me/<number>`, where there is a number on WhatsApp. */
  twilio: { apiRoot: string; whatsappUrl?: string }
  limits: Limits
  /**
   * Who answers for what is kept about learners: a name, an address that people may write to, and the number of the CNDP's
   * receipt. Empty for the usual words.
   */
  controller?: { name: string; contact: string; receipt: string }
  /** Public keys that signed before the present one, as multibase, by their names. */
  formerKeys?: Record<string, string>
  /** Whose certificate is a parameter where `certificateArn` is empty. */
  domain?: Domain
}
