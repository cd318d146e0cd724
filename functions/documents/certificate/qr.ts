import { encode } from 'uqr'

/** A QR code with its quiet zone of four modules, as SVG: one square unit a module, one stroke of the path a run. */
export function qrSvg(text: string): string {
  const { size, data } = encode(text, { ecc: 'M', border: 4 })
  const runs = data.flatMap((row, y) => {
    const modules = row.map((dark) => (dark ? '#' : ' ')).join('')
    return Array.from(
      modules.matchAll(/#+/g),
      ({ index, 0: { length } }) => `M${index} ${y}h${length}v1h-${length}z`,
    )
  })
  return `<svg xmlns="http://www.w3.org/2000/svg" viewBox="0 0 ${size} ${size}"><path d="${runs.join('')}"/></svg>`
}
