/** A table of the deployment, or of the `npm start` on this machine, to be read through. */
import { DynamoDBClient, paginateScan } from '@aws-sdk/client-dynamodb'
import { unmarshall } from '@aws-sdk/util-dynamodb'
import { readAddresses } from '../../local/addresses.ts'
import { Refused } from './setting.ts'

export interface TableOptions {
  /** Its name, as the deployment printed it. */
  table?: string
  local?: boolean
}

export interface OpenTable {
  name: string
  client: DynamoDBClient
}

/** `output`: under which the deployment prints its name. Throws `Refused` where none is named. */
export function openTable(output: string, { table, local }: TableOptions): OpenTable {
  if (!local) {
    if (!table) throw new Refused(`Name the table with --table: the deployment printed it as ${output}.`)
    return { name: table, client: new DynamoDBClient({}) }
  }
  const here = readAddresses(process.env.TAKWIN_DATA || '.takwin')
  const name = here?.outputs[output]
  if (!here || !name) throw new Refused('Nothing runs on this machine: `npm start` first.')
  const endpoint = here.endpoints.AWS_ENDPOINT_URL_DYNAMODB ?? ''
  const credentials = { accessKeyId: 'local', secretAccessKey: 'local' }
  return { name, client: new DynamoDBClient({ region: here.region, endpoint, credentials }) }
}

/** All of it, row after row. */
export async function* rowsOf({ name, client }: OpenTable): AsyncGenerator<Record<string, unknown>> {
  for await (const { Items = [] } of paginateScan({ client }, { TableName: name }))
    for (const item of Items) yield unmarshall(item)
}
