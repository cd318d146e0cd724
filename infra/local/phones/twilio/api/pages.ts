import { badRequest } from '../refusal.ts'

/** Which page of a list is asked for; `token` is the number after which it begins. @throws Refusal 20001 */
export function pageOf(given: URLSearchParams): { page: number; size: number; token: number | undefined } {
  const page = Number(given.get('Page') ?? 0)
  const size = Number(given.get('PageSize') ?? 50)
  const token = /\d+$/.exec(given.get('PageToken') ?? '')?.[0]
  if (!Number.isInteger(size) || size < 1 || size > 1000)
    throw badRequest(20001, 'PageSize is not between 1 and 1000')
  if (!Number.isInteger(page) || page < 0 || (page > 0 && token === undefined))
    throw badRequest(20001, 'Page is not one that a list has given')
  return { page, size, token: token === undefined ? undefined : Number(token) }
}
