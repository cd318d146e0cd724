/**
 * A certificate's number: 128 random bits in Crockford's base32 (https://www.crockford.com/base32.html)
 * and one check character, in groups of three for reading aloud: `7ZQ-4KD-…`, 27 characters in 9 groups.
 *
 * Where ten million are given out, one guess in 3 · 10³¹ finds one: at a million guesses a second, in 10¹⁸ years.
 */
const alphabet = '0123456789ABCDEFGHJKMNPQRSTVWXYZ'
const letters = 26

/** Luhn modulo 32: finds every single wrong character, and all swaps of neighbours but one pair. */
function checkCharacter(code: string): string {
  const sum = [...code].reverse().reduce((total, character, nth) => {
    const value = alphabet.indexOf(character) * (nth % 2 === 0 ? 2 : 1)
    return total + Math.floor(value / 32) + (value % 32)
  }, 0)
  return alphabet[(32 - (sum % 32)) % 32] ?? ''
}

/** From 16 bytes. */
export function idOfBytes(bytes: Uint8Array): string {
  let rest = BigInt(`0x${Buffer.from(bytes).toString('hex')}`)
  let code = ''
  for (let nth = 0; nth < letters; nth++, rest >>= 5n) code = alphabet[Number(rest & 31n)] + code
  return `${code}${checkCharacter(code)}`.replace(/...(?=.)/g, '$&-')
}

/** To the 16 bytes that it stands for. */
export function bytesOfId(id: string): Uint8Array {
  const code = id.replaceAll('-', '').slice(0, letters)
  const bits = [...code].reduce((sum, character) => (sum << 5n) | BigInt(alphabet.indexOf(character)), 0n)
  return Buffer.from(bits.toString(16).padStart(32, '0'), 'hex')
}

/** What somebody typed or scanned, as it is written: any case, O for 0, I and L for 1, spaces and hyphens as they like. */
export function readId(typed: string): string | undefined {
  const code = typed.toUpperCase().replace(/[\s-]/g, '').replaceAll('O', '0').replace(/[IL]/g, '1')
  if (!/^[0-7][0-9A-HJKMNP-TV-Z]{26}$/.test(code)) return undefined
  return checkCharacter(code.slice(0, letters)) === code[letters]
    ? code.replace(/...(?=.)/g, '$&-')
    : undefined
}
