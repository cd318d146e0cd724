/** What every function has that answers browsers: who answers what, headers, compression, and a page for failures. */
import { injectLambdaContext } from '@aws-lambda-powertools/logger/middleware'
import middy from '@middy/core'
import httpContentEncoding from '@middy/http-content-encoding'
import httpContentNegotiation from '@middy/http-content-negotiation'
import httpSecurityHeaders from '@middy/http-security-headers'
import type { APIGatewayProxyEventV2, APIGatewayProxyStructuredResultV2 } from 'aws-lambda'
import { problemPage } from '../documents/pages/problem-page.ts'
import { facts } from './facts.ts'
import { findRoute, methodsAt } from './find-route.ts'
import { languageOf } from './language-of.ts'
import { log } from './log.ts'
import { oneAddress } from './one-address.ts'
import { revalidating } from './revalidating.ts'
import { page, refused } from './web-answers.ts'

export type WebRequest = APIGatewayProxyEventV2
export type WebResponse = APIGatewayProxyStructuredResultV2
const aYear = 365 * 24 * 3600
type Answer = (request: WebRequest) => WebResponse | Promise<WebResponse>

/**
 * By API Gateway's route key, or, where that is none of `routes`, by the path; every other address leads to `nowhere`.
 * Whatever fails is logged and answered 500.
 */
export const serving = (routes: Record<string, Answer>, nowhere: Answer) =>
  middy<WebRequest, WebResponse>()
    .use(injectLambdaContext(log))
    .use(httpContentNegotiation({ parseCharsets: false, parseLanguages: false, parseMediaTypes: false }))
    .use(httpContentEncoding())
    .use(
      httpSecurityHeaders({
        strictTransportSecurity: { maxAge: aYear, includeSubDomains: true, preload: true },
        contentSecurityPolicy: false,
        crossOriginEmbedderPolicy: false,
      }),
    )
    .onError((request) => {
      log.error('a page failed', request.error as Error)
      request.response = page(500, problemPage(facts(), languageOf(request.event)))
    })
    .use(revalidating)
    .handler((request) => {
      const moved = oneAddress(request)
      if (moved) return moved
      const named = routes[request.routeKey]
      if (named) return named(request)
      const { method, path } = request.requestContext.http
      const keys = Object.keys(routes)
      const found = findRoute(keys, method, path)
      const answer = found && routes[found.key]
      if (answer) return answer({ ...request, pathParameters: found.parameters })
      const methods = methodsAt(keys, path)
      return methods.length > 0 ? refused(request, methods) : nowhere(request)
    })
