import { describe, expect, it } from 'vitest'
import { parsePlan, serializePlan } from '../../../src/plan/codec.ts'
import type { PlanDocument } from '../../../src/plan/document.ts'
import { faceFault, faceVertexCount } from '../../../src/plan/face-data.ts'
import { planFromLink, planLink } from '../../../src/plan/link.ts'
import { planOfPresentLink, presentLink } from '../../../src/state/present/present-link.ts'

const base64 = (bytes: number): string => Buffer.alloc(bytes, 7).toString('base64')
/** Eleven vertices: 66 bytes of offsets, 2 bytes of bits. */
const SHAPE = { displacement: base64(66), seen: base64(2) }

const individual = () => ({
  measurements: [
    { id: 'tragion-cheilion', side: 'left', mm: 110.5 },
    { id: 'nasion-gnathion', mm: 118, caliper: 'digital' },
  ] as Record<string, unknown>[],
  layers: [
    {
      id: 'u1',
      at: { landmark: 'cheilion', side: 'left', mm: { lateral: 30 } },
      skinMm: 1.8,
      smasMm: 5,
      sdMm: 0.3,
    },
    { id: 'u2', at: { tri: 12, bary: [0.2, 0.3, 0.5] }, boneMm: 12 },
  ] as Record<string, unknown>[],
  courses: [
    {
      id: 'u3',
      structure: 'facial-artery',
      side: 'right',
      at: { tri: 9, bary: [1, 0, 0] },
      depthMm: 6,
      gain: 40,
    },
  ] as Record<string, unknown>[],
  history: [{ region: 'cheek', side: 'both', kind: 'facelift', year: 2019 }] as Record<string, unknown>[],
  face: { id: 'f1', ...SHAPE, medianMm: 0.4, p95Mm: 1.9 } as Record<string, unknown>,
  future: { depth: 1 },
})
type Raw = ReturnType<typeof individual>

const file = (known: unknown): string =>
  JSON.stringify({ format: 'threadline-plan', version: 1, name: 'Patient', threads: [], individual: known })

function read(known: unknown): PlanDocument {
  const parsed = parsePlan(file(known))
  if (!parsed.ok) throw new Error(parsed.error.message)
  return parsed.value
}

function fault(change: (raw: Raw) => void) {
  const raw = individual()
  change(raw)
  const parsed = parsePlan(file(raw))
  return parsed.ok ? null : [parsed.error.path, parsed.error.code, parsed.error.message]
}

describe('a plan file that knows the patient', () => {
  it('is read and written without loss, fields of other programs included', () => {
    const written = JSON.parse(serializePlan(read(individual()))) as { individual: unknown }
    expect(written.individual).toEqual(individual())
  })

  it('says nothing of the patient where the file does not, and drops empty lists', () => {
    expect(read(undefined)).not.toHaveProperty('individual')
    expect(read({ layers: [], history: [] }).individual).toEqual({})
  })

  it.each<[string, string, (raw: Raw) => void]>([
    ['a distance of no length', '$.individual.measurements[0].mm', (raw) => (raw.measurements[0]!.mm = 0)],
    [
      'a distance longer than a head',
      '$.individual.measurements[0].mm',
      (raw) => (raw.measurements[0]!.mm = 301),
    ],
    [
      'a paired distance without a side',
      '$.individual.measurements[0].side',
      (raw) => delete raw.measurements[0]!.side,
    ],
    [
      'a side where there is none',
      '$.individual.measurements[1].side',
      (raw) => (raw.measurements[1]!.side = 'left'),
    ],
    [
      'an unknown distance',
      '$.individual.measurements[0].id',
      (raw) => (raw.measurements[0]!.id = 'ear-ear'),
    ],
    ['a sounding without a depth', '$.individual.layers[1]', (raw) => delete raw.layers[1]!.boneMm],
    ['an SMAS above the skin', '$.individual.layers[0].smasMm', (raw) => (raw.layers[0]!.smasMm = 1)],
    ['a depth beyond all', '$.individual.layers[0].smasMm', (raw) => (raw.layers[0]!.smasMm = 51)],
    ['a device without error', '$.individual.layers[0].sdMm', (raw) => (raw.layers[0]!.sdMm = 0)],
    ['a place that is none', '$.individual.layers[0].at', (raw) => (raw.layers[0]!.at = { x: 1 })],
    [
      'weights that miss 1',
      '$.individual.layers[1].at.bary',
      (raw) => (raw.layers[1]!.at = { tri: 1, bary: [1, 1, 0] }),
    ],
    ['a course of no side', '$.individual.courses[0].side', (raw) => delete raw.courses[0]!.side],
    [
      'an unknown structure',
      '$.individual.courses[0].structure',
      (raw) => (raw.courses[0]!.structure = 'facial-artrey'),
    ],
    ['a gland', '$.individual.courses[0].structure', (raw) => (raw.courses[0]!.structure = 'parotid-gland')],
    ['an id that stands twice', '$.individual.courses[0].id', (raw) => (raw.courses[0]!.id = 'u1')],
    ['an unknown region', '$.individual.history[0].region', (raw) => (raw.history[0]!.region = 'scalp')],
    ['an unknown kind', '$.individual.history[0].kind', (raw) => (raw.history[0]!.kind = 'tattoo')],
    ['a shape that is no base64', '$.individual.face.displacement', (raw) => (raw.face.displacement = '?')],
    ['half a vertex', '$.individual.face.displacement', (raw) => (raw.face.displacement = base64(9))],
    ['bits for another shape', '$.individual.face.seen', (raw) => (raw.face.seen = base64(3))],
    ['a text in place of all', '$.individual', (raw) => Object.assign(raw, { layers: 3 })],
  ])('refuses %s and says where', (_what, path, change) => {
    const [at, , message] = fault(change)!
    expect(at!.startsWith(path)).toBe(true)
    expect(message).toContain('expected')
  })

  it('suggests the structure that was meant', () => {
    expect(fault((raw) => (raw.courses[0]!.structure = 'facial-artrey'))![2]).toContain('facial-artery')
  })

  it('counts the vertices that a face was stored for', () => {
    expect(faceVertexCount(SHAPE)).toBe(11)
    expect(faceFault(SHAPE)).toBeNull()
    expect(faceFault({ seen: base64(2) })).toMatchObject({ field: 'seen' })
  })
})

describe('a link', () => {
  const opened = async (link: string): Promise<PlanDocument> => {
    const plan = await planFromLink(link)
    if (!plan.ok) throw new Error(plan.error.message)
    return plan.value
  }

  it.each([true, false])(
    'carries measurements but never the shape of the face (words: %s)',
    async (words) => {
      const link = await planLink(read(individual()), { words })
      const plan = await opened(link)
      expect(plan.individual!.face).toEqual({ id: 'f1', medianMm: 0.4, p95Mm: 1.9 })
      expect(plan.individual!.courses![0]).toMatchObject({ structure: 'facial-artery', depthMm: 6 })
      expect(plan.individual!.history![0]).toMatchObject({ region: 'cheek', kind: 'facelift' })
      expect(plan.individual!.extra !== undefined).toBe(words)
      expect(plan.individual!.courses![0]!.extra !== undefined).toBe(words)
    },
  )

  it('for a patient tells nothing that was measured', async () => {
    const plan = await planOfPresentLink(await presentLink(read(individual())))
    expect(plan.ok && plan.value.doc.individual).toBeUndefined()
    expect(plan.ok).toBe(true)
  })
})
