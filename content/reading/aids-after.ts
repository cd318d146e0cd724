import type { CourseFile } from '../schema.ts'

/** Each aid with the card after which it is offered: the one it names, or the last of the lesson that it names. */
export const aidsAfter = ({
  aids = {},
  lessons,
}: Pick<CourseFile, 'aids' | 'lessons'>): Record<string, string> =>
  Object.fromEntries(
    Object.entries(aids).map(([id, { after }]) => [
      id,
      Object.keys(lessons[after]?.cards ?? {}).at(-1) ?? after,
    ]),
  )
