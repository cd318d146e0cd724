/** Recordings of a course: each of a card or an exam question, in a language, such that both channels play it. */
import { audioFormats } from '../reading/audio.ts'
import type { Recording } from '../reading/recordings.ts'
import { languages, limits, type Problem } from '../schema.ts'

/** `readable`: the ids of all that can be read aloud; without them, what the recordings are of is not checked. */
export function* checkRecordings(
  recordings: Recording[],
  readable: string[] | undefined,
): Generator<Problem> {
  for (const [nth, recording] of recordings.entries()) {
    const { file, language, of, ending, bytes, format } = recording
    const problem = (what: string): Problem => ({ file, line: 1, what })
    const before = recordings.slice(0, nth)
    if (!isLanguage(language))
      yield problem(`Move it to media/${languages.join(', media/')}: its folder is the language it speaks.`)
    if (!format)
      yield problem(
        bytes === 0
          ? 'The file is empty: record it again.'
          : 'No chat plays this: save it as Opus in Ogg (.ogg), as voice notes are, or as MP3 (.mp3).',
      )
    else if (ending !== format)
      yield problem(
        audioFormats.some((each) => each === ending)
          ? `It is called .${ending} and is ${format} inside: let its name end with .${format}.`
          : `Let its name end with .${format}, which it is.`,
      )
    if (bytes > limits.audioBytes)
      yield problem(
        `It is ${megabytes(bytes)} MB, and at most ${megabytes(limits.audioBytes)} can be sent: read this alone.`,
      )
    if (readable && !readable.includes(of))
      yield problem(`The course has no card or question "${of}": name the file after the one that it reads.`)
    const same = before.find((other) => other.language === language && other.of === of)
    if (same) yield problem(`${same.file} reads the same: keep one of the two.`)
  }
}

const isLanguage = (language: string) => languages.some((each) => each === language)
const megabytes = (bytes: number) => (bytes / 1_000_000).toFixed(1)
