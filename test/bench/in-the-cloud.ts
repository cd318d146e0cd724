/** Everything that is counted on the local cloud, with the real functions and phones. */
import { type Catalogue, languages } from '../../content/schema.ts'
import { checking } from './checking.ts'
import type { Figure } from './figure.ts'
import { openLocalCloud } from './local-cloud.ts'
import { bubbles } from './messages.ts'
import { pages } from './pages.ts'
import { type PhoneWalk, walkOnPhone } from './phone-walk.ts'
import { tableCost } from './table-cost.ts'
import { tableGrowth } from './table-growth.ts'
import { meterTables } from './table-meter.ts'

export async function inTheCloud(assembly: string, catalogue: Catalogue): Promise<Figure[]> {
  const local = await openLocalCloud(assembly, catalogue)
  const { url, plan, endpoints } = local.cloud
  const meter = meterTables(endpoints.AWS_ENDPOINT_URL_DYNAMODB ?? '')
  const [course = ''] = Object.keys(catalogue.courses)
  const walks: PhoneWalk[] = []
  try {
    for (const language of languages) walks.push(await walkOnPhone(local, meter, catalogue, course, language))
    return [
      ...tableCost(walks, plan),
      ...bubbles(walks),
      ...(await pages(url, catalogue, walks[0]?.certificate ?? '')),
      ...(await checking(url)),
      ...(await tableGrowth(local, meter, catalogue)),
    ]
  } finally {
    meter.stop()
    await local.close()
  }
}
