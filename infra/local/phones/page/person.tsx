import { useEffect, useRef } from 'preact/hooks'
import { givePhone, KINDS } from './apps.ts'
import { type DeepLink, deepLinkOf } from './deep-links.ts'
import type { Held } from './people.ts'
import { Menu } from './phone/menu.tsx'
import { SmsCard } from './sms/sms-card.tsx'
import { type Action, linkOn, type State } from './state.ts'
import { TelegramCard } from './telegram/telegram-card.tsx'
import { WhatsAppCard } from './whatsapp/whatsapp-card.tsx'

interface Page {
  state: State
  dispatch(action: Action): void
}

/** One person: their phones side by side, and what they have not got yet. */
export function Person({ phones, ...page }: { phones: [Held, ...Held[]] } & Page) {
  const [{ name, number, language }] = phones
  const whole = useRef<HTMLElement>(null)
  const phoneWith = (app: string) => phones.find((phone) => phone.app === app && !phone.group)
  const missing = page.state.twilio ? KINDS.filter(({ app }) => !phoneWith(app)) : []
  useLinks(whole, page, async ({ app, words }) => {
    const phone = phoneWith(app) ?? (await givePhone({ app }, { name, number, language }))
    page.dispatch({ is: 'linked', app, phone: phone.id, words })
  })
  return (
    <section class="person" ref={whole}>
      <header class="person-head">
        <h2 dir="auto">{name}</h2>
        <bdi dir="ltr">{number}</bdi>
        {missing.length > 0 && (
          <Menu
            look="person-more"
            label={`+ Phone for ${name}`}
            choices={missing.map((kind) => ({
              label: kind.label,
              act: () => givePhone(kind, { name, number, language }),
            }))}
          >
            + Phone
          </Menu>
        )}
      </header>
      <div class="person-phones">
        {phones.map((phone) => (
          <Card key={`${phone.app} ${phone.id}`} phone={phone} {...page} />
        ))}
      </div>
    </section>
  )
}

function Card({ phone: { app, id }, state, dispatch }: { phone: Held } & Page) {
  const { bot, clock, twilio, phones } = state
  const link = linkOn(state, app, id, dispatch)
  const chat = app === 'telegram' && phones.find(({ phone }) => phone.id === id)
  if (chat) return <TelegramCard state={chat} bot={bot} clock={clock} link={link} dispatch={dispatch} />
  const phone = twilio?.phones.find(({ phone }) => phone.id === id)
  if (!twilio || !phone) return null
  return app === 'whatsapp' ? (
    <WhatsAppCard state={phone} account={twilio} clock={clock} link={link} />
  ) : (
    <SmsCard state={phone} account={twilio} clock={clock} />
  )
}

/** A link into an app that is tapped on one of the person's phones opens that app, instead of leaving the page. */
function useLinks(
  within: { current: HTMLElement | null },
  { state: { bot, twilio } }: Page,
  open: (link: DeepLink) => void,
): void {
  useEffect(() => {
    const onClick = (click: MouseEvent) => {
      const link = (click.target as Element).closest('a')
      const deep =
        link && deepLinkOf(link.href, { username: bot.username, whatsapp: twilio?.senders.whatsapp })
      if (!deep) return
      click.preventDefault()
      open(deep)
    }
    within.current?.addEventListener('click', onClick)
    return () => within.current?.removeEventListener('click', onClick)
  })
}
