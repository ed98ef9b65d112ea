import { describe, expect, it, vi } from 'vitest'
import { loadScan } from '../../src/head/scan/scan-jobs.ts'
import { ScanError } from '../../src/head/scan/scan-types.ts'
import { glbFile, objFile, plyFile, stlFile } from '../head/scan/scan-files.ts'
import { seededRandom, type Random } from '../support/random.ts'
import { sphereMesh } from '../support/shapes.ts'
import { mutatedText } from './mutate.ts'
import { SOAK_LIMIT_MS, tries } from './sizes.ts'
import { attempt, emptyTally } from './watch.ts'

const ball = sphereMesh(90, 4, [0, 0, 0])
const SURFACE = { positions: Float32Array.from(ball.positions), triangles: Uint32Array.from(ball.triangles) }
const FILES: readonly (readonly [name: string, bytes: ArrayBuffer])[] = [
  ['scan.obj', objFile(SURFACE)],
  ['scan.ply', plyFile(SURFACE)],
  ['scan.stl', stlFile(SURFACE)],
  ['scan.glb', glbFile(SURFACE)],
]

/** Bytes changed, cut out or doubled here and there, or the text spoilt, most often near the beginning. */
function spoilt(file: ArrayBuffer, random: Random): ArrayBuffer {
  const bytes = new Uint8Array(file.slice(0))
  const place = (): number => Math.floor(random.next() ** 3 * bytes.length)
  switch (Math.floor(random.next() * 4)) {
    case 0:
      for (let k = 0; k < 1 + random.next() * 12; k++) bytes[place()] = random.next() * 256
      return bytes.buffer
    case 1:
      return bytes.slice(0, place()).buffer
    case 2: {
      const [from, to] = [place(), place()].toSorted((a, b) => a - b)
      return Uint8Array.from([...bytes.slice(0, from), ...bytes.slice(to)]).buffer
    }
    default: {
      const latin1 = Array.from(bytes, (byte) => String.fromCharCode(byte)).join('')
      return Uint8Array.from(mutatedText(latin1, random), (character) => character.charCodeAt(0) & 255).buffer
    }
  }
}

describe('spoilt scans', () => {
  it(
    'are read into finite points and whole triangles, or refused in a sentence',
    async () => {
      // The loaders of three tell the console what they stumble over.
      const quiet = (['log', 'warn', 'error'] as const).map((name) =>
        vi.spyOn(console, name).mockImplementation(() => undefined),
      )
      const tally = emptyTally()
      const count = tries(6000, 60)
      for (const [name, bytes] of FILES)
        expect((await loadScan(bytes, name)).mesh.triangles.length).toBeGreaterThan(0)
      for (let seed = 1; seed <= count; seed++) {
        const [name, bytes] = FILES[seed % FILES.length]!
        await attempt(`${name}, seed ${seed}`, tally, async () => {
          try {
            const { mesh, size } = await loadScan(spoilt(bytes, seededRandom(seed)), name)
            expect(Number.isFinite(size)).toBe(true)
            expect(mesh.positions.every(Number.isFinite)).toBe(true)
            const vertices = mesh.positions.length / 3
            expect(mesh.triangles.every((corner) => corner < vertices)).toBe(true)
            return { taken: true }
          } catch (error) {
            if (!(error instanceof ScanError)) throw error
            expect(error.message.length).toBeGreaterThan(20)
            return { taken: false }
          }
        })
      }
      for (const spy of quiet) spy.mockRestore()
      console.info(
        `soak: scans: ${tally.tried} tried, ${tally.taken} taken, slowest ${tally.slowestMs.toFixed(0)} ms`,
      )
      expect(tally.taken).toBeGreaterThan(0)
      expect(tally.taken).toBeLessThan(count)
    },
    SOAK_LIMIT_MS,
  )
})
