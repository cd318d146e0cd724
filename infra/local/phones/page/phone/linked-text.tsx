import { Fragment } from 'preact'
import { LINK, urlOf } from './links.ts'

const ALL = new RegExp(LINK, 'giu')

/** A text whose links can be followed. */
export function LinkedText({ text }: { text: string }) {
  const links = [...text.matchAll(ALL)]
  let at = 0
  return (
    <>
      {links.map(({ 0: link, index }) => {
        const before = text.slice(at, index)
        at = index + link.length
        return (
          <Fragment key={index}>
            {before}
            <a href={urlOf(link)} target="_blank" rel="noreferrer noopener">
              {link}
            </a>
          </Fragment>
        )
      })}
      {text.slice(at)}
    </>
  )
}
