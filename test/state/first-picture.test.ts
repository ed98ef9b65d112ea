import { afterEach, describe, expect, it, vi } from 'vitest'
import { firstPicture } from '../../src/state/first-picture.ts'
import { offerSceneProbe, type SceneStats } from '../../src/state/scene-probe.ts'

const stats = (drawn: boolean): SceneStats => ({
  drawn,
  drawCalls: 0,
  triangles: 0,
  geometries: 0,
  textures: 0,
  programs: 0,
})

function sceneThat(drawn: () => boolean): () => void {
  return offerSceneProbe({
    screenPointOf: () => ({ x: 0, y: 0, visible: false }),
    stats: () => stats(drawn()),
    picture: () => null,
    image: () => null,
  })
}

/** Whether it has come after so many ms of a clock of our own. */
async function comesWithin(ms: number): Promise<boolean> {
  let come = false
  void firstPicture().then(() => (come = true))
  await vi.advanceTimersByTimeAsync(ms)
  return come
}

let withdraw = (): void => undefined
afterEach(() => {
  withdraw()
  vi.useRealTimers()
})

describe('the first picture', () => {
  it('is waited for until it is drawn', async () => {
    vi.useFakeTimers()
    let drawn = false
    withdraw = sceneThat(() => drawn)
    expect(await comesWithin(1000)).toBe(false)
    drawn = true
    expect(await comesWithin(100)).toBe(true)
  })

  it('is not waited for long where nothing draws', async () => {
    vi.useFakeTimers()
    withdraw = (): void => undefined
    expect(await comesWithin(900)).toBe(true)
  })

  it('is given up in the end by a scene that never draws', async () => {
    vi.useFakeTimers()
    withdraw = sceneThat(() => false)
    expect(await comesWithin(13_000)).toBe(true)
  })
})
