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
export const findRoute = (keys: string[], method: string, rawPath: string) =>
  routesAt(keys, rawPath).find(({ asked }) => asked === (method === 'HEAD' ? 'GET' : method))

/** What may be asked of this path; nothing where it leads nowhere. */
export const methodsAt = (keys: string[], rawPath: string): string[] =>
  routesAt(keys, rawPath).flatMap(({ asked }) => (asked === 'GET' ? ['GET', 'HEAD'] : asked))

function routesAt(keys: string[], rawPath: string) {
  const { path } = readPath(rawPath)
  return keys.flatMap((key) => {
    const [asked = '', pattern = ''] = key.split(' ')
    const found = patternOf(pattern).exec(path)
    return found ? [{ key, asked, parameters: { ...found.groups } }] : []
  })
}

const patternOf = (path: string): RegExp =>
  new RegExp(`^${path.replaceAll('.', '\\.').replace(/\{(\w+)\}/g, '(?<$1>[^/]+)')}$`)
