/** The press as issue-certificate finds it: templates and fonts, and what is native with its own name. */
import { cpSync } from 'node:fs'
import { basename, join } from 'node:path'
import { pressFiles } from '../functions/documents/certificate/press-files.ts'

/** Linux on x86_64: there is no compiler for arm64. */
const natives = [
  'node_modules/@myriaddreamin/typst-ts-node-compiler-linux-x64-gnu',
  'node_modules/@resvg/resvg-js-linux-x64-gnu',
]

export const shipPress = {
  press: (folder: string) => {
    for (const file of pressFiles) cpSync(file, join(folder, basename(file)))
  },
  ...Object.fromEntries(
    natives.map((native) => [native, (folder: string) => cpSync(native, folder, { recursive: true })]),
  ),
}
