import { Readable } from 'node:stream'
import { describe, expect, it } from 'vitest'
import { check } from '../../src/cli/check.ts'
import { emptyPlan } from '../../src/plan/document.ts'
import { setFace } from '../../src/plan/edits/individual.ts'
import { encodeFace } from '../../src/plan/face-shape.ts'
import type { FittedFace } from '../../src/plan/individual.ts'
import { serializePlan } from '../../src/plan/serialize.ts'
import { basis } from '../head/heads.ts'

const { positions } = basis({ preset: 'female-45' }).picture
/** A jaw 4 mm wider on the left. */
const displacement = positions.map((_, i) =>
  i % 3 === 0 && positions[i]! > 20 && positions[i + 1]! < -30 ? 4 : 0,
)
const face = { ...encodeFace({ displacement, seen: null }), medianMm: 0.3, p95Mm: 0.9 }
const { displacement: _shape, ...named } = face

async function checked(one: FittedFace): Promise<{ status: number; out: string; err: string }> {
  let [out, err] = ['', '']
  const status = await check(['-', '--json'], {
    stdin: Readable.from([Buffer.from(serializePlan(setFace(emptyPlan(), one)))]),
    out: (text) => (out += text),
    err: (text) => (err += text),
  })
  return { status, out, err }
}

describe('the headless checker', () => {
  it('checks a plan on the scanned face that it carries', async () => {
    const { status, out } = await checked(face)
    expect(status).not.toBe(2)
    expect(JSON.parse(out)).toMatchObject({ grounds: { head: 'fitted' } })
  })

  it('refuses a plan whose face is not in the file, and says how to save it', async () => {
    const { status, out, err } = await checked(named)
    expect(status).toBe(2)
    expect(out).toBe('')
    expect(err).toMatch(/individual\.face.*not in the file.*Keep the face with the plan file/)
  })
})
