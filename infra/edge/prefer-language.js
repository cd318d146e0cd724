/**
 * Runs at the edge before its cache is asked: of what a browser prefers, the one language is left that the pages would
 * choose (functions/documents/pages/negotiate-language.ts), so that a page is kept once per language and not once per
 * browser; where the path names one, that. Only what the edge understands:
 * https://docs.aws.amazon.com/AmazonCloudFront/latest/DeveloperGuide/functions-javascript-runtime-20.html
 */
// biome-ignore lint/correctness/noUnusedVariables: CloudFront calls it by its name.
function handler(event) {
  const headers = event.request.headers
  const asked = headers['accept-language'] ? headers['accept-language'].value : ''
  let best = 0
  let chosen = 'ar'
  asked
    .toLowerCase()
    .split(',')
    .forEach((range) => {
      const parts = range.split(';')
      const language = parts[0].trim().split('-')[0]
      const weighed = parts.slice(1).filter((part) => part.trim().indexOf('q=') === 0)
      const weight = weighed.length > 0 ? Number(weighed[0].trim().slice(2)) : 1
      if (weight > best && weight <= 1 && ['ar', 'fr', 'en'].indexOf(language) >= 0) {
        best = weight
        chosen = language
      }
    })
  const named = /^\/(ar|fr|en)(\/|$)/.exec(event.request.uri)
  headers['accept-language'] = { value: named ? named[1] : chosen }
  return event.request
}
