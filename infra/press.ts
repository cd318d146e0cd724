/** The press as issue-certificate finds it: template and fonts, and the native compiler with its own name. */
import { cpSync } from 'node:fs'
import { basename, join } from 'node:path'
import { pressFiles } from '../functions/documents/certificate/press-files.ts'

/** Linux on x86_64: there is none for arm64. */
const compiler = 'node_modules/@myriaddreamin/typst-ts-node-compiler-linux-x64-gnu'

export const shipPress = {
  press: (folder: string) => {
    for (const file of pressFiles) cpSync(file, join(folder, basename(file)))
  },
  [compiler]: (folder: string) => cpSync(compiler, folder, { recursive: true }),
}
