import { type Language, languages } from '../../content/schema.ts'

const inLanguage = new RegExp(`^/(${languages.join('|')})(/.*)?$`)

/** The language that a path stands in, if it names one, and the path without it. */
export function readPath(rawPath: string): { language?: Language; path: string } {
  const [, found, rest = '/'] = inLanguage.exec(rawPath) ?? []
  const language = languages.find((each) => each === found)
  return language ? { language, path: rest } : { path: rawPath }
}

/**
 * Which of `keys`, written as API Gateway's route keys, answers a request for this path, and what stands in its braces.
 * Every address stands under each language too, and what is asked by HEAD is what GET would bring.
 */
export function findRoute(keys: string[], method: string, rawPath: string) {
  const { path } = readPath(rawPath)
  const verb = method === 'HEAD' ? 'GET' : method
  for (const key of keys) {
    const [asked, pattern = ''] = key.split(' ')
    const [found] = (asked === verb && path.matchAll(patternOf(pattern))) || []
    if (found) return { key, parameters: { ...found.groups } }
  }
  return undefined
}

const patternOf = (path: string): RegExp =>
  new RegExp(`^${path.replaceAll('.', '\\.').replace(/\{(\w+)\}/g, '(?<$1>[^/]+)')}/?$`, 'g')
