/** What no words of ours may hold, in whichever file they are written. */

/**
 * Characters that turn the direction of the text around them without being seen: what a reader of the file
 * approves is then not what a learner reads (Unicode TR 36, "Bidirectional Text Spoofing").
 */
export function hiddenDirection(text: string): string | undefined {
  const code = /\p{Bidi_Control}/u.exec(text)?.[0].codePointAt(0)?.toString(16).toUpperCase().padStart(4, '0')
  return code && `Remove the invisible direction mark U+${code}: apps find the direction by themselves.`
}
