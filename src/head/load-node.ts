import { readFileSync } from 'node:fs'
import { fileURLToPath } from 'node:url'
import { parseHeadAsset, type HeadAsset } from './asset.ts'

const ASSET = fileURLToPath(new URL('../../public/models/face-1.bin', import.meta.url))

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
