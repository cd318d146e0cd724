import { useState } from 'preact/hooks'
import { ask } from './server.ts'

const LANGUAGES = { ar: 'العربية', fr: 'Français', en: 'English' }
type Language = keyof typeof LANGUAGES
const NAMES: Record<Language, string[]> = {
  ar: ['سلمى', 'يوسف', 'فاطمة', 'إبراهيم'],
  fr: ['Salma', 'Youssef', 'Fatima', 'Ibrahim'],
  en: ['Amina', 'Karim', 'Nora', 'Omar'],
}

/** Gives one more person a phone. */
export function JoinForm({ taken }: { taken: number }) {
  const [language, setLanguage] = useState<Language>('ar')
  const [typed, setTyped] = useState<string>()
  const suggested = NAMES[language][taken % 4] ?? ''
  const join = async (submitted: SubmitEvent) => {
    submitted.preventDefault()
    await ask('/phones/telegram/learners', { firstName: typed?.trim() || suggested, language })
    setTyped(undefined)
  }
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
      <button type="submit">Give them a phone</button>
    </form>
  )
}
