import { pressFiles } from '../certificate/press-files.ts'

const fonts = 'node_modules/@expo-google-fonts'

/** What aids are drawn with: paths from the root of the source tree, to lie side by side. */
export const aidFiles = [
  'functions/documents/aid/aid.typ',
  `${fonts}/amiri/700Bold/Amiri_700Bold.ttf`,
  `${fonts}/noto-sans/700Bold/NotoSans_700Bold.ttf`,
  ...pressFiles.filter((file) => !/\/(certificate|card)\.typ$/.test(file)),
]
