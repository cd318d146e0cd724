import { useState } from 'preact/hooks'
import { givePhone, type KINDS, type Kind } from './apps.ts'

const LANGUAGES = { ar: 'العربية', fr: 'Français', en: 'English' }
type Language = keyof typeof LANGUAGES
const NAMES: Record<Language, string[]> = {
  ar: ['سلمى', 'يوسف', 'فاطمة', 'إبراهيم'],
  fr: ['Salma', 'Youssef', 'Fatima', 'Ibrahim'],
  en: ['Amina', 'Karim', 'Nora', 'Omar'],
}

/** Gives one more person a phone, with the app that is pressed. */
export function JoinForm({ taken, kinds }: { taken: number; kinds: typeof KINDS }) {
  const [language, setLanguage] = useState<Language>('ar')
  const [typed, setTyped] = useState<string>()
  const suggested = NAMES[language][taken % 4] ?? ''
  const join = async (kind: Kind) => {
    await givePhone(kind, { name: typed?.trim() || suggested, language })
    setTyped(undefined)
  }
  return (
    <section class="join">
      <h2>Add a learner</h2>
      <label class="join-name">
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
      <fieldset class="join-phones">
        <legend>Give them a phone with</legend>
        {kinds.map((kind) => (
          <button key={kind.label} type="button" data-app={kind.app} onClick={() => join(kind)}>
            {kind.label}
          </button>
        ))}
      </fieldset>
    </section>
  )
}
