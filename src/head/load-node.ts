import { readFileSync } from 'node:fs'
import { dirname, join } from 'node:path'
import { fileURLToPath } from 'node:url'
import { parseHeadAsset, type HeadAsset } from './asset.ts'

const ASSET = join(dirname(fileURLToPath(import.meta.url)), '../../public/models/face-1.bin')

/**
 * Reads the head asset of this repository; for the checker and the tests (Node only).
 * @throws HeadError `bad-asset`, or the error of the file system
 */
export function loadHeadAssetFromDisk(): HeadAsset {
  const bytes = readFileSync(ASSET)
  return parseHeadAsset(
    bytes.buffer.slice(bytes.byteOffset, bytes.byteOffset + bytes.byteLength) as ArrayBuffer,
  )
}
