import type { RoutePlan } from './plan.ts'

export interface Match {
  route: RoutePlan
  pathParameters: Record<string, string>
}

/**
 * The route of a request: a full match before a greedy one before `$default`, a fixed segment before a variable, the
 * method's own route before `ANY`. `path` is decoded. Source: API Gateway developer guide, "Create routes for HTTP APIs".
 */
export function matchRoute(routes: RoutePlan[], method: string, path: string): Match | undefined {
  const matches = routes.flatMap((route) => {
    const [verb = '', template = ''] = route.key.split(' ')
    if (route.key === '$default') return [{ route, pathParameters: {}, rank: '9' }]
    if (verb !== 'ANY' && verb !== method) return []
    const found = matchPath(template, path)
    return found
      ? [{ route, pathParameters: found.parameters, rank: found.rank + (verb === 'ANY' ? '1' : '0') }]
      : []
  })
  return matches.sort((a, b) => (a.rank < b.rank ? -1 : 1))[0]
}

/** The rank has a digit per segment, in which fixed comes before variable before greedy. */
function matchPath(
  template: string,
  path: string,
): { parameters: Record<string, string>; rank: string } | undefined {
  const actual = path.split('/').slice(1)
  const expected = template.split('/').slice(1)
  const parameters: Record<string, string> = {}
  let rank = expected.at(-1)?.endsWith('+}') ? '1' : '0'
  for (const [index, segment] of expected.entries()) {
    const value = actual[index]
    if (segment.endsWith('+}')) {
      const rest = actual.slice(index).join('/')
      return rest === ''
        ? undefined
        : { parameters: { ...parameters, [segment.slice(1, -2)]: rest }, rank: `${rank}2` }
    }
    if (segment.startsWith('{') && value) parameters[segment.slice(1, -1)] = value
    else if (segment !== value) return undefined
    rank += segment.startsWith('{') ? '1' : '0'
  }
  return actual.length === expected.length ? { parameters, rank } : undefined
}
