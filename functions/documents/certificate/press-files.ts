const fonts = 'node_modules/@expo-google-fonts'
const template = 'functions/documents/certificate'

/** What the press needs in its folder, side by side: paths from the root of the source tree. */
export const pressFiles = [
  `${template}/card.typ`,
  `${template}/certificate.typ`,
  `${template}/guilloche.typ`,
  `${template}/ornaments.typ`,
  `${fonts}/amiri/400Regular/Amiri_400Regular.ttf`,
  `${fonts}/noto-sans/400Regular/NotoSans_400Regular.ttf`,
  `${fonts}/noto-sans-tifinagh/400Regular/NotoSansTifinagh_400Regular.ttf`,
]
