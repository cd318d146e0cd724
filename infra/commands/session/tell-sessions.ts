/** Sessions, and how many came, began, finished and are certified: counts only, and never who. */
import { allSessions } from '../../../functions/aws/sessions.ts'
import { audit, type Desk, type Told } from '../operate/act.ts'
import { inALine, sessionHeld } from './in-words.ts'

export async function reportOne(typed: string, desk: Desk): Promise<Told> {
  const session = await sessionHeld(typed)
  await audit(desk, `session report ${session.code}`)
  return { words: inALine(session, secondAt(desk)), json: { session } }
}

/** The first to open first. */
export async function listAll(desk: Desk): Promise<Told> {
  await audit(desk, 'session list')
  const sessions = await allSessions()
  const words = sessions.map((each) => inALine(each, secondAt(desk))).join('\n')
  return { words: words || 'No session was opened yet.', json: { sessions } }
}

const secondAt = ({ premises }: Desk): number => Math.floor(premises.now().getTime() / 1000)
