/** A course before all its languages say the same: it can be looked at in the one that is ahead. */
import type { WrittenCourse } from '../reading/written-course.ts'
import type { YamlFile } from '../reading/yaml-file.ts'
import type { CourseFile, Language } from '../schema.ts'
import { checkAgreement, checkOutline } from './check-agreement.ts'

/** The language that is `ahead` stands in for those that do not agree with it yet; undefined where it lacks something itself. */
export function agreeing(
  outline: YamlFile<CourseFile>,
  words: Partial<Record<Language, WrittenCourse>>,
  ahead: Language,
): Record<Language, WrittenCourse> | undefined {
  const model = words[ahead]
  const fits = (one: WrittenCourse) => [...checkOutline(outline, one)].length === 0
  if (!model || !fits(model)) return undefined
  const agreed = (one: WrittenCourse | undefined) =>
    one && fits(one) && [...checkAgreement(model, one)].length === 0 ? one : model
  return { ar: agreed(words.ar), fr: agreed(words.fr), en: agreed(words.en) }
}
