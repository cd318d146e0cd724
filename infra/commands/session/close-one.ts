/** Nobody joins a session any more; how far those come who did is counted on. */
import { closeSession } from '../../../functions/aws/sessions.ts'
import { Refused } from '../course/setting.ts'
import { audit, type Desk, type Told } from '../operate/act.ts'
import { inALine, sessionHeld } from './in-words.ts'

/** Throws `Refused` for a session that is over, or none. */
export async function closeOne(typed: string, desk: Desk): Promise<Told> {
  const { code } = await sessionHeld(typed)
  await audit(desk, `session close ${code}`)
  const now = Math.floor(desk.premises.now().getTime() / 1000)
  if (!(await closeSession(code, now))) throw new Refused(`The session ${typed} is over already.`)
  const closed = await sessionHeld(code)
  return { words: inALine(closed, now), json: { session: closed } }
}
