import { createReadStream } from 'node:fs'
import type { Readable } from 'node:stream'
import { MAX_PLAN_BYTES } from '../plan/limits.ts'
import { InputError } from './input-error.ts'

/**
 * The bytes of a plan file, or of standard input for `-`. Reading stops soon after the largest size a plan may
 * have, so that an endless input ends too; the codec then says that it is too large.
 * @throws InputError when it cannot be read
 */
export async function readInput(plan: string, stdin: Readable): Promise<Uint8Array> {
  const chunks: Uint8Array[] = []
  let size = 0
  try {
    for await (const chunk of plan === '-' ? stdin : createReadStream(plan)) {
      const bytes = chunk as Uint8Array
      chunks.push(bytes)
      size += bytes.length
      if (size > MAX_PLAN_BYTES) break
    }
  } catch (error) {
    throw new InputError(`${plan} cannot be read: ${reasonOf(error)}`)
  }
  return Buffer.concat(chunks)
}

const REASONS: Readonly<Record<string, string>> = {
  ENOENT: 'there is no such file',
  EISDIR: 'it is a folder; expected a plan file',
  EACCES: 'permission denied',
  ENOTDIR: 'there is no such folder',
}

/** The failure of a file operation in plain words. */
export function reasonOf(error: unknown): string {
  const code = (error as { readonly code?: unknown } | null)?.code
  const known = typeof code === 'string' ? REASONS[code] : undefined
  return `${known ?? (error instanceof Error ? error.message : String(error))}.`
}
