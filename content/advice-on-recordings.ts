/** What could be heard better. */
import type { Recording } from './reading/recordings.ts'
import { languages, type Problem } from './schema.ts'

/** About a minute as a voice note: more costs whoever pays for each megabyte. */
const heavy = 250_000

/** Recordings that weigh much, and languages that lack what another one has. */
export function* adviceOnRecordings(course: string, recordings: Recording[]): Generator<Problem> {
  for (const { file, bytes } of recordings)
    if (bytes > heavy)
      yield {
        file,
        line: 1,
        what: `It is ${Math.round(bytes / 1000)} kB, and data is dear: save it at 24 kbit/s, mono, to stay below ${heavy / 1000}.`,
      }
  const spoken = new Set(recordings.map(({ of }) => of))
  for (const language of languages) {
    const here = recordings.filter((recording) => recording.language === language)
    const silent = [...spoken].filter((each) => !here.some(({ of }) => of === each))
    if (silent.length > 0)
      yield {
        file: `courses/${course}/${language}.md`,
        line: 1,
        what: `Recorded in another language and not in this one: ${silent.join(', ')}. Record them too, or publish with --voices.`,
      }
  }
}
