import { parseHeadAsset, type HeadAsset } from './asset.ts'
import { HeadError } from './types.ts'

/**
 * Fetches the head asset.
 * @param url of `models/face-1.bin`
 * @throws HeadError `bad-asset` when the server has none or it cannot be read
 */
export async function loadHeadAsset(url: string): Promise<HeadAsset> {
  const answer = await fetch(url)
  if (!answer.ok)
    throw new HeadError('bad-asset', `The head asset ${url} could not be fetched (${answer.status})`)
  return parseHeadAsset(await answer.arrayBuffer())
}
