/** What DynamoDB counts, by its documented rules. */
import type { AttributeValue } from '@aws-sdk/client-dynamodb'

export type Row = Record<string, AttributeValue>

/** Source: DynamoDB developer guide, "DynamoDB item sizes and formats". */
export const itemBytes = (row: Row): number =>
  sum(Object.entries(row).map(([name, value]) => Buffer.byteLength(name) + valueBytes(value)))

function valueBytes(value: AttributeValue): number {
  if (value.S !== undefined) return Buffer.byteLength(value.S)
  if (value.N !== undefined) return numberBytes(value.N)
  if (value.B !== undefined) return binaryBytes(value.B)
  if (value.M) return 3 + Object.keys(value.M).length + itemBytes(value.M)
  if (value.L) return 3 + value.L.length + sum(value.L.map(valueBytes))
  if (value.SS) return sum(value.SS.map((text) => Buffer.byteLength(text)))
  if (value.NS) return sum(value.NS.map(numberBytes))
  if (value.BS) return sum(value.BS.map(binaryBytes))
  return 1
}

/** A byte for two significant digits, one more, and one for a minus. */
function numberBytes(number: string): number {
  const digits = number.replace(/^-|\./g, '').replace(/^0+|0+$/g, '')
  return Math.ceil(digits.length / 2) + 1 + (number.startsWith('-') ? 1 : 0)
}

/** On the wire binary is base64. */
const binaryBytes = (binary: Uint8Array | string): number =>
  typeof binary === 'string' ? Buffer.from(binary, 'base64').length : binary.length

const sum = (numbers: number[]): number => numbers.reduce((total, each) => total + each, 0)
