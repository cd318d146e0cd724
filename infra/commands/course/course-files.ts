/** The files of one course, as they stand: even while there is something to mend in them. */
import { existsSync, readFileSync } from 'node:fs'
import { join } from 'node:path'
import { readCourseMarkdown } from '../../../content/reading/course-markdown.ts'
import type { WrittenCourse } from '../../../content/reading/written-course.ts'
import { readYaml } from '../../../content/reading/yaml-file.ts'
import { type CourseFile, courseFileSchema, type Language } from '../../../content/schema.ts'
import { Refused, type Setting } from './setting.ts'

/** Throws `Refused` for a course that is not there. */
export function markdownPath(course: string, language: Language, { content }: Setting): string {
  const path = join(content, 'courses', course, `${language}.md`)
  if (!existsSync(path)) throw new Refused(`There is no ${path}: begin the course with \`new\`.`)
  return path
}

export const writtenCourse = (path: string): WrittenCourse =>
  readCourseMarkdown(path, readFileSync(path, 'utf8')).written

/** Throws `Refused` for one that cannot be read. */
export function courseFile(course: string, { content }: Setting): CourseFile {
  const path = join(content, 'courses', course, 'course.yaml')
  const result = readYaml(path, readFileSync(path, 'utf8'), courseFileSchema)
  if ('read' in result) return result.read.value
  const [first] = result.problems
  throw new Refused(`${path}:${first?.line} ${first?.what}`)
}
