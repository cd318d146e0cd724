/** How a name is asked for: in one script or in both, until whoever bears it says that it is right. */
import type { Name } from './name.ts'
import { readName } from './name.ts'
import type { Note } from './notes.ts'

/** For the name, or for the same in the other script; without it, whether the learner's name is right. */
export type Asking = 'name' | 'other' | undefined

export function nameChoices(asking: Asking, name: Name | undefined): string[] {
  if (asking === 'name') return []
  if (asking === 'other') return ['yes']
  return name?.arabic && name.latin ? ['yes', 'change'] : ['yes', 'other', 'change']
}

export function nameShown(asking: Asking, course: string) {
  if (asking === 'name') return { what: 'ask-name', course } as const
  return { what: asking === 'other' ? 'write-name' : 'confirm-name', course } as const
}

/** The name with what was written, or what is wrong with that. */
export function nameWritten(asking: Asking, text: string, name: Name | undefined): Name | Note {
  const read = readName(text)
  if (typeof read === 'string') return read
  return asking === 'other' ? { ...name, ...read } : read
}
