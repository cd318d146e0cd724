import { FileIcon } from './icons.tsx'

const UNITS = ['B', 'KB', 'MB']

function sizeOf(bytes: number): string {
  const step = Math.min(2, Math.floor(Math.log2(Math.max(1, bytes)) / 10))
  return `${Number((bytes / 1024 ** step).toFixed(1))} ${UNITS[step]}`
}

/** A file that can be opened: what it is called, how large, of what kind. */
export function FileRow({ href, name, bytes }: { href: string; name: string; bytes: number }) {
  const kind = name.split('.').pop()?.toUpperCase()
  return (
    <a class="file" href={href} target="_blank" rel="noreferrer noopener">
      <span class="file-icon" data-kind={kind}>
        <FileIcon />
      </span>
      <span class="file-words">
        <bdi class="file-name">{name}</bdi>
        <bdi class="file-size">
          {sizeOf(bytes)} · {kind}
        </bdi>
      </span>
    </a>
  )
}
