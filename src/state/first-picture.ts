import { sceneProbe } from './scene-probe.ts'

/** Looked at this often, ms. */
const EVERY_MS = 40
/** Where nothing draws (no graphics, a page in the background), nobody is kept waiting longer, ms. */
const LONGEST_MS = { withoutScene: 800, withScene: 12_000 } as const

/** Resolves when the head has been drawn for the first time: what is fetched then holds up no picture. */
export async function firstPicture(): Promise<void> {
  const fromMs = performance.now()
  for (;;) {
    const scene = sceneProbe()
    if (scene?.stats().drawn === true || document.visibilityState === 'hidden') return
    const longestMs = scene === null ? LONGEST_MS.withoutScene : LONGEST_MS.withScene
    if (performance.now() - fromMs > longestMs) return
    await new Promise((resolve) => setTimeout(resolve, EVERY_MS))
  }
}
