import type { Structure } from '../geometry/anatomy-types.ts'
import type { ThreadInput, ThreadResult } from '../geometry/check-types.ts'
import type { Head } from '../head/types.ts'

/** A thread as it was judged. */
export interface ExportedThread {
  readonly input: ThreadInput
  readonly result: ThreadResult
}

/** Head, structures and threads as a binary glTF file. */
export type ModelFileMaker = (
  head: Head,
  structures: readonly Structure[],
  threads: readonly ExportedThread[],
) => Promise<ArrayBuffer>

let maker: ModelFileMaker | null = null

/** Told once, by what starts the app. */
export function offerModelFile(next: ModelFileMaker): void {
  maker = next
}

/** @throws Error where nothing can write one: a page without the scene */
export const modelFile: ModelFileMaker = async (...what) => {
  if (maker === null) throw new Error('scene-exports: nothing here writes 3D models')
  return maker(...what)
}
