/** A record that is read by way of one of its further addresses. */
import { DynamoDBClient, GetItemCommand } from '@aws-sdk/client-dynamodb'
import { marshall } from '@aws-sdk/util-dynamodb'
import { mockClient } from 'aws-sdk-client-mock'
import { expect, test, vi } from 'vitest'
import { newcomer } from '../../bots/engine/newcomer.ts'
import { itemOfLearner, loadLearnerOf } from '../../functions/aws/learners.ts'

const dynamodb = mockClient(DynamoDBClient)
vi.stubEnv('LEARNERS_TABLE', 'learners')
vi.stubEnv('AWS_REGION', 'eu-west-3')

test('it is read as it is now: one of a moment ago would not know the address yet, and disown it', async () => {
  const learner = { ...newcomer('telegram:1', 1000), version: 2 }
  const from = { channel: 'whatsapp', address: '+212600000001' } as const
  dynamodb
    .on(GetItemCommand)
    .resolvesOnce({ Item: marshall({ id: 'whatsapp:+212600000001', learner: learner.id }) })
    .resolves({ Item: marshall(itemOfLearner(learner)) })
  expect(await loadLearnerOf({ id: 'w1', from })).toEqual(learner)
  const reads = dynamodb.commandCalls(GetItemCommand).map(({ args }) => args[0].input.ConsistentRead)
  expect(reads).toEqual([false, true])
})
