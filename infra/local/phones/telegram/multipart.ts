const DISPOSITION = /^content-disposition:\s*form-data\b(.*)$/im
const TYPE = /^content-type:\s*(\S+)/im

/**
 * Reads multipart/form-data (RFC 7578) as leniently as Telegram: Node's own reader insists on blanks and capitals
 * in the part's headers that grammY does not send.
 *
 * @throws when there is no boundary, or a part without a name
 */
export function readMultipart(body: Buffer, contentType: string): Record<string, string | File> {
  const boundary = /boundary=(?:"([^"]+)"|([^;\s]+))/i.exec(contentType)
  const line = Buffer.from(`--${boundary?.[1] ?? boundary?.[2]}`)
  const fields: Record<string, string | File> = {}
  let start = body.indexOf(line)
  if (!boundary || start < 0) throw new Error('no boundary')
  for (;;) {
    start += line.length
    const end = body.indexOf(line, start)
    if (end < 0 || body.subarray(start, start + 2).equals(Buffer.from('--'))) return fields
    const part = body.subarray(start + 2, end - 2)
    const gap = part.indexOf('\r\n\r\n')
    const head = part.subarray(0, gap).toString()
    const content = part.subarray(gap + 4)
    const disposition = DISPOSITION.exec(head)?.[1] ?? ''
    const name = parameter(disposition, 'name')
    if (gap < 0 || name === undefined) throw new Error('a part without a name')
    const filename = parameter(disposition, 'filename')
    const type = TYPE.exec(head)?.[1] ?? ''
    fields[name] =
      filename === undefined ? content.toString() : new File([new Uint8Array(content)], filename, { type })
    start = end
  }
}

function parameter(disposition: string, name: string): string | undefined {
  const found = new RegExp(`;\\s*${name}=(?:"((?:[^"\\\\]|\\\\.)*)"|([^;]*))`, 'i').exec(disposition)
  return found?.[1]?.replace(/\\(.)/g, '$1') ?? found?.[2]
}
