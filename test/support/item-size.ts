/**
 * The size of an item by which DynamoDB counts its units, in bytes.
 * https://docs.aws.amazon.com/amazondynamodb/latest/developerguide/CapacityUnitCalculations.html
 */
export const itemBytes = (item: object): number =>
  Object.entries(item)
    .filter(([, value]) => value !== undefined)
    .reduce((sum, [name, value]) => sum + utf8(name) + bytesOf(value), 0)

const utf8 = (text: string): number => Buffer.byteLength(text)

/** An element of a list or a map costs a byte of its own, the list or the map three. */
function bytesOf(value: unknown): number {
  if (typeof value === 'string') return utf8(value)
  if (typeof value === 'number') return digitPairs(value) + 1
  if (typeof value === 'boolean' || value === null) return 1
  if (value instanceof Uint8Array) return value.length
  if (Array.isArray(value)) return value.reduce((sum, each) => sum + 1 + bytesOf(each), 3)
  if (typeof value !== 'object') throw new Error(`no attribute holds a ${typeof value}`)
  const fields = Object.values(value).filter((each) => each !== undefined).length
  return 3 + fields + itemBytes(value)
}

/** "1 byte per two significant digits", without leading and trailing zeros, and one for a sign. */
function digitPairs(number: number): number {
  const digits = Math.abs(number).toString().replace('.', '').replace(/^0+/, '').replace(/0+$/, '').length
  return Math.ceil(digits / 2) + (number < 0 ? 1 : 0)
}
