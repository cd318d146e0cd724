import type { Coverage } from './drawable.ts'

/**
 * The code points a TrueType font draws, within the basic plane: the format 4 subtable of its `cmap` table
 * (OpenType 1.9.1, "cmap — Character to Glyph Index Mapping Table"). Throws for a file that has none.
 */
export function coverage(font: Buffer): Coverage {
  const tables = records(font.readUInt16BE(4), 12, 16)
  const cmap = tables.find((at) => font.toString('latin1', at, at + 4) === 'cmap')
  const start = cmap === undefined ? font.length : font.readUInt32BE(cmap + 8)
  const subtables = records(font.readUInt16BE(start + 2), start + 4, 8).map(
    (at) => start + font.readUInt32BE(at + 4),
  )
  const map = subtables.find((at) => font.readUInt16BE(at) === 4) ?? font.length

  const size = font.readUInt16BE(map + 6)
  // Four arrays of the same size, endCode, startCode, idDelta and idRangeOffset, with two bytes after the first.
  const lasts = map + 14
  const firsts = lasts + size + 2
  const deltas = firsts + size
  const offsets = deltas + size
  const covered = new Set<number>()
  for (const segment of records(size / 2, 0, 2)) {
    const [first, last] = [font.readUInt16BE(firsts + segment), font.readUInt16BE(lasts + segment)]
    const [delta, offset] = [font.readUInt16BE(deltas + segment), font.readUInt16BE(offsets + segment)]
    for (let code = first; code <= last && code < 0xffff; code++) {
      const glyph =
        offset === 0
          ? (code + delta) & 0xffff
          : font.readUInt16BE(offsets + segment + offset + 2 * (code - first))
      if (glyph !== 0) covered.add(code)
    }
  }
  return covered
}

const records = (count: number, start: number, size: number) =>
  Array.from({ length: count }, (_, index) => start + index * size)
