/** The files below the folder of all content, each problem of theirs noted on the way. */
import { existsSync, readdirSync, readFileSync } from 'node:fs'
import { join } from 'node:path'
import type * as z from 'zod/mini'
import type { Criterion } from '../framework.ts'
import type { Problem } from '../schema.ts'
import { readYaml, type YamlFile } from './yaml-file.ts'

/** Where the files are, and what is found wrong with them on the way. */
export interface Reading {
  folder: string
  problems: Problem[]
}

export function readYamlIn<T>(
  reading: Reading,
  file: string,
  schema: z.ZodMiniType<T>,
): YamlFile<T> | undefined {
  const text = readText(reading, file)
  if (text === undefined) return undefined
  const result = readYaml(file, text, schema)
  if ('read' in result) return result.read
  reading.problems.push(...result.problems)
  return undefined
}

/** `missing`: the criterion of quality that is not met without this file. */
export function readText(
  { folder, problems }: Reading,
  file: string,
  missing?: Criterion,
): string | undefined {
  const path = join(folder, file)
  if (!existsSync(path)) {
    problems.push({
      file,
      line: 1,
      what: 'This file is missing: write it.',
      ...(missing && { criterion: missing }),
    })
    return undefined
  }
  const text = new TextDecoder().decode(readFileSync(path))
  const garbled = text.split('\n').findIndex((line) => line.includes('\uFFFD'))
  if (garbled >= 0)
    problems.push({ file, line: garbled + 1, what: 'A character cannot be read: save the file as UTF-8.' })
  return text
}

export function coursesIn(folder: string): string[] {
  const path = join(folder, 'courses')
  if (!existsSync(path)) return []
  const entries = readdirSync(path, { withFileTypes: true })
  return entries.flatMap((entry) => (entry.isDirectory() ? entry.name : [])).toSorted()
}

/** Courses that are not drafts: even one that cannot be read says so of itself. */
export const finishedIn = (folder: string): string[] =>
  coursesIn(folder).filter((course) => !isDraft(folder, course))

export function isDraft(folder: string, course: string): boolean {
  const path = join(folder, 'courses', course, 'course.yaml')
  return existsSync(path) && /^draft: *true\b/m.test(readFileSync(path, 'utf8'))
}
