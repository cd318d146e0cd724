/** Synthesises the stack once for all tests that run it: they find it at `inject('assembly')`. */
import { execFileSync } from 'node:child_process'
import { mkdtempSync, rmSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import type { TestProject } from 'vitest/node'

declare module 'vitest' {
  export interface ProvidedContext {
    /** The folder of the synthesised cloud assembly; not to be written to. */
    assembly: string
  }
}

export function setup({ provide }: TestProject): () => void {
  const { assembly, remove } = synthesise()
  provide('assembly', assembly)
  return remove
}

/** In a folder of its own. */
export function synthesise(): { assembly: string; remove: () => void } {
  const assembly = mkdtempSync(join(tmpdir(), 'takwin-assembly-'))
  execFileSync(process.execPath, ['infra/app.ts'], {
    env: { ...process.env, CDK_OUTDIR: assembly },
    stdio: 'pipe',
  })
  return { assembly, remove: () => rmSync(assembly, { recursive: true, force: true }) }
}
