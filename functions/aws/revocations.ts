/** A certificate that should not have been issued, or no longer holds. */
import { DynamoDBClient, UpdateItemCommand } from '@aws-sdk/client-dynamodb'
import { marshall } from '@aws-sdk/util-dynamodb'
import type { Certificate, RevokedCertificate } from '../documents/pages/certificate.ts'
import { findCertificate } from './certificates.ts'
import { variable } from './environment.ts'
import { once } from './once.ts'
import { putStrike } from './orders.ts'
import { unlessRefused } from './unless-refused.ts'

const table = once(() => new DynamoDBClient({}))

/**
 * From now on its page says since when it does not stand, and why; its status list says so as soon as the order is carried
 * out. One that was revoked before keeps its first reason, and is ordered to be struck once more: whoever died in between
 * asks again. Gives the state before; undefined where no certificate has the number. One that was withdrawn stays so.
 */
export async function revokeCertificate(
  id: string,
  revoked: RevokedCertificate['revoked'],
): Promise<Certificate['status'] | undefined> {
  const found = await findCertificate(id)
  if (!found || found.status === 'withdrawn') return found?.status
  await unlessRefused(
    table().send(
      new UpdateItemCommand({
        TableName: variable('CERTIFICATES_TABLE'),
        Key: marshall({ id }),
        UpdateExpression: 'SET #status = :revoked, revoked = :why',
        ConditionExpression: '#status = :valid',
        ExpressionAttributeNames: { '#status': 'status' },
        ExpressionAttributeValues: marshall({ ':revoked': 'revoked', ':valid': 'valid', ':why': revoked }),
      }),
    ),
  )
  if (found.entry) await putStrike(id, found.entry)
  return found.status
}
