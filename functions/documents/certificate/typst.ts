/**
 * Typst's compiler, as much of it as is used. Its native package is required by name, for Linux on x86_64 only: the
 * package around it lists platforms that were never published, and `npm ci` refuses a lockfile with them.
 * Source: index-napi.d.ts of @myriaddreamin/typst-ts-node-compiler 0.7.0.
 */
import { createRequire } from 'node:module'
import { basename } from 'node:path'

interface Typst {
  NodeCompiler: {
    create(options: { workspace: string; fontArgs: { fontPaths: string[] }[] }): NodeCompiler
  }
}

export interface NodeCompiler {
  /** Puts a file over the one of that path. */
  mapShadow(path: string, content: Buffer): void
  compile(options: { mainFilePath: string }): {
    result: CompiledDocument | null
    takeDiagnostics(): { shortDiagnostics: { message: string }[] } | null
  }
  /** `creationTimestamp` in seconds since 1970. */
  pdf(document: CompiledDocument, options: { pdfStandard: 'ua-1'; creationTimestamp: number }): Buffer
  /** The first page, its letters as paths. */
  plainSvg(document: CompiledDocument): string
  /** Forgets what has not been used in the last so many compilations. */
  evictCache(maxAge: number): void
}

export interface CompiledDocument {
  readonly numOfPages: number
}

/** With the templates and fonts of `folder`. Throws where the native package is not installed. */
export function openCompiler(folder: string): NodeCompiler {
  const typst: Typst = createRequire(import.meta.url)('@myriaddreamin/typst-ts-node-compiler-linux-x64-gnu')
  return typst.NodeCompiler.create({ workspace: folder, fontArgs: [{ fontPaths: [folder] }] })
}

/** Throws with what is wrong in the template. */
export function compiled(compiler: NodeCompiler, mainFilePath: string): CompiledDocument {
  const compilation = compiler.compile({ mainFilePath })
  if (compilation.result) return compilation.result
  const faults = compilation.takeDiagnostics()?.shortDiagnostics.map(({ message }) => message)
  throw new Error(`${basename(mainFilePath)} does not compile: ${faults?.join('; ')}`)
}
