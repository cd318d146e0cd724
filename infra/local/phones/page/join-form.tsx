import { useState } from 'preact/hooks'
import { ask } from './server.ts'

const LANGUAGES = { ar: 'العربية', fr: 'Français', en: 'English' }
type Language = keyof typeof LANGUAGES
const NAMES: Record<Language, string[]> = {
  ar: ['سلمى', 'يوسف', 'فاطمة', 'إبراهيم'],
  fr: ['Salma', 'Youssef', 'Fatima', 'Ibrahim'],
  en: ['Amina', 'Karim', 'Nora', 'Omar'],
}
const PHONES = { telegram: 'Telegram', whatsapp: 'WhatsApp', sms: 'SMS' }
type PhoneKind = keyof typeof PHONES

/** Gives one more person a phone, or several with one number. */
export function JoinForm({ taken, withTwilio }: { taken: number; withTwilio: boolean }) {
  const [language, setLanguage] = useState<Language>('ar')
  const [typed, setTyped] = useState<string>()
  const [kinds, setKinds] = useState<PhoneKind[]>(['telegram'])
  const [hidden, setHidden] = useState(false)
  const suggested = NAMES[language][taken % 4] ?? ''
  const join = async (submitted: SubmitEvent) => {
    submitted.preventDefault()
    await give(kinds, { name: typed?.trim() || suggested, language, hidden })
    setTyped(undefined)
  }
  const choose = (kind: PhoneKind) =>
    setKinds(kinds.includes(kind) ? kinds.filter((each) => each !== kind) : [...kinds, kind])
  return (
    <form class="join" onSubmit={join}>
      <h2>Add a learner</h2>
      <label>
        First name
        <input
          dir="auto"
          maxLength={64}
          value={typed ?? suggested}
          onInput={({ currentTarget }) => setTyped(currentTarget.value)}
        />
      </label>
      <fieldset>
        <legend>Language of the app</legend>
        {Object.entries(LANGUAGES).map(([code, name]) => (
          <label key={code}>
            <input
              type="radio"
              name="language"
              checked={language === code}
              onChange={() => setLanguage(code as Language)}
            />
            <span lang={code}>{name}</span>
          </label>
        ))}
      </fieldset>
      {withTwilio && (
        <fieldset>
          <legend>Phones</legend>
          {Object.entries(PHONES).map(([kind, name]) => (
            <label key={kind}>
              <input
                type="checkbox"
                checked={kinds.includes(kind as PhoneKind)}
                onChange={() => choose(kind as PhoneKind)}
              />
              {name}
            </label>
          ))}
        </fieldset>
      )}
      {kinds.includes('whatsapp') && (
        <label class="join-hidden">
          <input
            type="checkbox"
            checked={hidden}
            onChange={({ currentTarget }) => setHidden(currentTarget.checked)}
          />
          WhatsApp hides the number
        </label>
      )}
      <button type="submit" disabled={kinds.length === 0}>
        Give them a phone
      </button>
    </form>
  )
}

/** All phones of one person get the number of the first. */
async function give(
  kinds: PhoneKind[],
  { name, language, hidden }: { name: string; language: Language; hidden: boolean },
): Promise<void> {
  let number: string | undefined
  if (kinds.includes('telegram')) {
    const phone = await ask<{ number: string }>('/phones/telegram/learners', { firstName: name, language })
    number = `+${phone.number}`
  }
  if (kinds.includes('whatsapp')) {
    const learner = { name, language, number, hidden }
    number = (await ask<{ number: string }>('/phones/whatsapp/learners', learner)).number
  }
  if (kinds.includes('sms')) await ask('/phones/sms/learners', { name, language, number })
}
