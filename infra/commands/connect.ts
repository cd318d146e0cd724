/**
 * `npm run connect`: tells Telegram and Twilio where to deliver, and makes what the bot needs there. May be repeated.
 * PORTAL_URL is the address that the deployment printed; the secrets are read from AWS.
 */
import { program } from 'commander'
import { checkedCatalogue } from '../catalogue.ts'
import { connectChannels } from './connect-channels.ts'
import { enterStage, readStage } from './deploy/stage.ts'

const { stage } = program.name('npm run connect --').option('--stage <name>').parse().opts()
enterStage(readStage(stage))

const portalUrl = (process.env.PORTAL_URL ?? '').replace(/\/$/, '')
if (!URL.canParse(portalUrl)) {
  console.error('Set PORTAL_URL to the address that the deployment printed, https://….')
  process.exit(1)
}
const all = await connectChannels(portalUrl, checkedCatalogue(), console.log)
if (!all) process.exitCode = 1
