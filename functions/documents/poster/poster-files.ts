import { pressFiles } from '../certificate/press-files.ts'

/** What a poster is drawn with: paths from the root of the source tree, to lie side by side. */
export const posterFiles = [
  'functions/documents/poster/poster.typ',
  ...pressFiles.filter((file) => !/\/(certificate|card)\.typ$/.test(file)),
]
