import { coursesIn, isDraft } from '../../../content/reading/content-folder.ts'

/** A line on those of the courses in the folder `content`, or on this one, that are drafts; none where there are none. */
export function toldDrafts(content: string, course?: string): string[] {
  const drafts = coursesIn(content).filter((each) => (course ?? each) === each && isDraft(content, each))
  return drafts.length > 0 ? [`Drafts, kept from learners: ${drafts.join(', ')}.`] : []
}
