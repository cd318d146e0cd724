import { writeFileSync } from 'node:fs'
import { extname } from 'node:path'
import { drawPoster, type Poster } from '../../functions/documents/poster/draw-poster.ts'
import { posterFiles } from '../../functions/documents/poster/poster-files.ts'
import { Refused } from './course/setting.ts'
import { withPress } from './with-press.ts'

/** Into a .pdf to print, or a .png to show. Throws as `posterKind` does. */
export function writePoster(file: string, poster: Poster): void {
  const kind = posterKind(file, poster)
  const at = Math.floor(Date.now() / 1000)
  writeFileSync(
    file,
    withPress(posterFiles, (folder) => drawPoster(poster, folder, kind, at)),
  )
}

/** Throws `Refused` for a file of another kind, or a link that opens no chat. */
export function posterKind(
  file: string,
  { telegramUrl, whatsappUrl }: Pick<Poster, 'telegramUrl' | 'whatsappUrl'>,
): 'pdf' | 'png' {
  checkAddress(telegramUrl, 'https://t.me/')
  checkAddress(whatsappUrl, 'https://wa.me/')
  const kind = extname(file).slice(1).toLowerCase()
  if (kind !== 'pdf' && kind !== 'png') throw new Refused(`${file} should end in .pdf or .png.`)
  return kind
}

function checkAddress(url: string | undefined, start: string): void {
  if (url && !(url.startsWith(start) && url.length > start.length))
    throw new Refused(`${url} is not the address of a chat: it should begin with ${start}.`)
}
