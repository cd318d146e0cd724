import { Poisoned } from '../../../functions/aws/failures.ts'

/** By the names that AWS and its SDK give them. */
const refusals: [RegExp, string][] = [
  [
    /^CredentialsProviderError$/,
    'There are no AWS credentials: `aws configure sso`, or AWS_ACCESS_KEY_ID and AWS_SECRET_ACCESS_KEY.',
  ],
  [
    /^(ExpiredToken(Exception)?|RequestExpired|TokenProviderError)$/,
    'Your AWS credentials have expired: sign in again.',
  ],
  [
    /^(InvalidClientTokenId|UnrecognizedClientException|InvalidAccessKeyId|SignatureDoesNotMatch)$/,
    'AWS does not know these credentials.',
  ],
]

/** What AWS, or the way to it, refuses, in plain words; undefined for what is nobody's but ours. */
export function refusalInWords(failure: unknown): string | undefined {
  const { name = '', message = '', code } = failure as Error & { code?: string }
  const known = refusals.find(([names]) => names.test(name))
  if (known) return known[1]
  if (/^AccessDenied/.test(name)) return `AWS does not let you do this: ${message}`
  if (failure instanceof Poisoned) return 'The record is there, but no learner that this version reads.'
  if (code === 'ECONNREFUSED') return 'Nobody answers there: does `npm start` still run?'
  return code === 'ENOTFOUND' || name === 'TimeoutError' ? 'AWS cannot be reached from here.' : undefined
}
