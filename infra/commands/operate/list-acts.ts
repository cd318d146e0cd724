/** What operators have done of late. */
import { type Desk, inALine, type Told } from './act.ts'
import { findActs } from './acts.ts'

const most = 100

/** The newest last. Looking through them leaves none. */
export async function listActs(_: Desk): Promise<Told> {
  const acts = (await findActs()).slice(-most)
  return { words: acts.map(inALine).join('\n') || 'Nobody has done anything yet.', json: { acts } }
}
