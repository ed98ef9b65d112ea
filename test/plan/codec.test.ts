import * as fc from 'fast-check'
import { describe, expect, it } from 'vitest'
import { parsePlan, planFromJson, serializePlan } from '../../src/plan/codec.ts'
import type { PlanError } from '../../src/plan/plan-error.ts'
import { arbitraryPlan } from './support/arbitrary-plan.ts'
import { fileText, fullFile } from './support/plans.ts'

const errorOf = (file: string | Uint8Array): PlanError => {
  const read = parsePlan(file)
  if (read.ok) throw new Error('expected the plan to be refused')
  return read.error
}

const planOf = (file: string | Uint8Array) => {
  const read = parsePlan(file)
  if (!read.ok) throw new Error(read.error.message)
  return read.value
}

type File = ReturnType<typeof fullFile>
const changed = (change: (file: File) => void): string => {
  const file = fullFile()
  change(file)
  return fileText(file)
}

describe('parsePlan', () => {
  it('reads every field of a full plan', () => {
    const plan = planOf(fileText(fullFile()))
    expect(plan.name).toBe('Jawline, first session')
    expect(plan.head).toEqual({ template: 'face-1', preset: 'female-45', morphs: { jowl: 0.3 } })
    expect(plan.settings.marginsMm).toEqual({ 'facial-artery': 3 })
    expect(plan.threads[0]).toEqual({
      id: 't1',
      name: 'Lowest',
      product: 'pdo-cog-19-100',
      plane: 'smas',
      passes: [
        [
          { landmark: 'tragion', side: 'left', mm: { anterior: 10, superior: 15 } },
          { tri: 1234, bary: [0.2, 0.3, 0.5], plane: 'subcutis', depthMm: 4 },
        ],
      ],
      entry: { technique: 'ramp', angleDeg: 30 },
      endExits: true,
      entryId: 'hole',
      anchor: 'fascia',
      accepted: 'seen on ultrasound',
      locked: true,
    })
    expect(plan.threads[1]?.passes).toHaveLength(2)
  })

  it('fills in documented defaults where a file is silent', () => {
    const plan = planOf('{"format":"threadline-plan","version":1,"threads":[]}')
    expect(plan).toEqual({
      format: 'threadline-plan',
      version: 1,
      name: 'Untitled plan',
      head: { template: 'face-1', preset: 'female-45', morphs: {} },
      settings: { operatorLateralMm: 2, operatorDepthMm: 1, layers: 'average' },
      threads: [],
    })
    const [, second] = planOf(fileText(fullFile())).threads
    expect(second).toMatchObject({ entry: { technique: 'perpendicular' }, endExits: false, anchor: 'none' })
  })

  it('reads bytes as UTF-8, with or without a byte order mark', () => {
    const text = changed((file) => (file.name = 'Gesicht öffnen'))
    expect(planOf(new TextEncoder().encode(text)).name).toBe('Gesicht öffnen')
    expect(planOf(new TextEncoder().encode(`\uFEFF${text}`)).name).toBe('Gesicht öffnen')
    expect(planOf(`\uFEFF${text}`).name).toBe('Gesicht öffnen')
  })

  it('opens a plan whose name was cleared', () => {
    expect(planOf(changed((file) => (file.name = ''))).name).toBe('Untitled plan')
  })

  it('accepts weights that miss 1 by rounding, and holds them to 0 or more', () => {
    const plan = planOf(
      changed(
        (file) =>
          ((file.threads[0]!['points'] as object[])[1] = { tri: 3, bary: [-1e-9, 0.5, 0.5000000001] }),
      ),
    )
    expect(plan.threads[0]?.passes[0]?.[1]).toEqual({ tri: 3, bary: [0, 0.5, 0.5000000001] })
  })

  it('keeps fields of a newer program, and drops those that name a person', () => {
    const plan = planOf(
      changed((file) => {
        Object.assign(file, { tags: ['a', { b: 1 }], patientName: 'somebody', patient: { born: 1970 } })
        Object.assign(file.threads[0]!, { tension: 2, dateOfBirth: '1970' })
        Object.assign((file.threads[0]!['points'] as object[])[0]!, { note: 'here' })
      }),
    )
    const written = serializePlan(plan)
    expect(written).toContain('tension')
    expect(written).toContain('note')
    expect(JSON.parse(written)).toMatchObject({ tags: ['a', { b: 1 }] })
    expect(written).not.toMatch(/patient|somebody|born|1970/)
  })
})

describe('bad plan files', () => {
  const point = (change: object | null, index = 1) =>
    changed((file) => {
      ;(file.threads[0]!['points'] as unknown[])[index] = change
    })
  const first = (change: object) => changed((file) => Object.assign(file.threads[0]!, change))
  const skin = (change: object) => point({ tri: 1, bary: [1, 0, 0], ...change })
  const P1 = '$.threads[0].points[1]'

  const table: readonly [what: string, file: string, code: string, path: string, says: RegExp][] = [
    ['an empty file', '', 'not-json', '$', /empty/],
    ['text that is not JSON', 'hello', 'not-json', '$', /"hello" at line 1, column 1/],
    [
      'a cut-off file',
      fileText(fullFile()).split('0.3,0.5')[0]!,
      'truncated',
      '$.threads[0].points[1].bary[1]',
      /cut off/,
    ],
    [
      'NaN',
      '{"format":"threadline-plan",\n"threads":[{"mm":NaN}]}',
      'not-json',
      '$.threads[0].mm',
      /"NaN" at line 2/,
    ],
    ['brackets without end', '['.repeat(1000), 'not-json', '$', /nested too deeply/],
    ['a list', '[]', 'foreign', '$', /empty list/],
    ['null', 'null', 'foreign', '$', /null/],
    ['other JSON', '{"type":"FeatureCollection"}', 'foreign', '$.format', /missing.*"threadline-plan"/],
    ['a report', '{"format":"threadline-report"}', 'foreign', '$.format', /"threadline-report"/],
    ['a newer version', changed((f) => (f.version = 2)), 'newer-version', '$.version', /2.*version 1/],
    ['no version', changed((f) => Reflect.deleteProperty(f, 'version')), 'invalid', '$.version', /missing/],
    [
      'no threads',
      '{"format":"threadline-plan","version":1}',
      'invalid',
      '$.threads',
      /missing.*list of threads/,
    ],
    [
      'a thread that is a text',
      changed((f) => (f.threads[1] = 'x' as never)),
      'invalid',
      '$.threads[1]',
      /a thread/,
    ],
    [
      'an unknown template',
      changed((f) => (f.head.template = 'face-9')),
      'unknown-template',
      '$.head.template',
      /"face-1"/,
    ],
    [
      'an unknown preset',
      changed((f) => (f.head.preset = 'female-46')),
      'unknown-preset',
      '$.head.preset',
      /female-45/,
    ],
    [
      'an unknown morph',
      changed((f) => Object.assign(f.head.morphs, { jowls: 0.5 })),
      'unknown-morph',
      '$.head.morphs.jowls',
      /jowl/,
    ],
    [
      'a morph above 1',
      changed((f) => (f.head.morphs.jowl = 1.5)),
      'invalid',
      '$.head.morphs.jowl',
      /1\.5.*0 and 1/,
    ],
    [
      'an unknown layer setting',
      changed((f) => (f.settings.layers = 'fat')),
      'invalid',
      '$.settings.layers',
      /thin or average/,
    ],
    [
      'a negative spread',
      changed((f) => (f.settings.operatorLateralMm = -1)),
      'invalid',
      '$.settings.operatorLateralMm',
      /-1.*0 to 20 mm/,
    ],
    [
      'an unknown product',
      first({ product: 'pdo-cog-19-10' }),
      'unknown-product',
      '$.threads[0].product',
      /pdo-cog-19-100/,
    ],
    [
      'a product listed as a warning',
      first({ product: 'pp-permanent' }),
      'unknown-product',
      '$.threads[0].product',
      /warning/,
    ],
    [
      'an unknown plane',
      first({ plane: 'deep' }),
      'invalid',
      '$.threads[0].plane',
      /"deep".*dermis, subcutis, smas/,
    ],
    ['a missing plane', first({ plane: undefined }), 'invalid', '$.threads[0].plane', /missing/],
    ['a missing id', first({ id: undefined }), 'invalid', '$.threads[0].id', /missing/],
    ['an id used twice', first({ id: 't2' }), 'duplicate-id', '$.threads[1].id', /"t2".*\$\.threads\[0\]/],
    [
      'one point',
      first({ points: [{ landmark: 'menton' }] }),
      'invalid',
      '$.threads[0].points',
      /list of 1.*two or more/,
    ],
    ['no points at all', first({ points: undefined }), 'invalid', '$.threads[0].points', /missing/],
    [
      'points and passes',
      first({ passes: [[skinPoint(), skinPoint()]] }),
      'invalid',
      '$.threads[0].passes',
      /not both/,
    ],
    ['no passes', first({ points: undefined, passes: [] }), 'invalid', '$.threads[0].passes', /one or more/],
    [
      'a pass of one point',
      first({ points: undefined, passes: [[skinPoint()]] }),
      'invalid',
      '$.threads[0].passes[0]',
      /two or more/,
    ],
    ['a point that is nothing', point(null), 'invalid', P1, /null/],
    ['a point of neither form', point({ x: 1 }), 'invalid', P1, /landmark, or tri with bary/],
    ['a point of both forms', skin({ landmark: 'menton' }), 'invalid', P1, /landmark, or tri with bary/],
    ['weights that do not sum to 1', skin({ bary: [0.5, 0.5, 0.5] }), 'invalid', `${P1}.bary`, /sum to 1/],
    ['a negative weight', skin({ bary: [1.5, -0.5, 0] }), 'invalid', `${P1}.bary[1]`, /-0\.5/],
    ['two weights', skin({ bary: [0.5, 0.5] }), 'invalid', `${P1}.bary`, /list of 2/],
    ['a weight that is null', skin({ bary: [null, 0.5, 0.5] }), 'invalid', `${P1}.bary[0]`, /null/],
    ['a weight that is no number', skin({ bary: ['1', 0, 0] }), 'invalid', `${P1}.bary[0]`, /"1"/],
    ['missing weights', point({ tri: 1 }), 'invalid', `${P1}.bary`, /missing/],
    ['a negative triangle', skin({ tri: -1 }), 'invalid', `${P1}.tri`, /-1/],
    ['half a triangle', skin({ tri: 1.5 }), 'invalid', `${P1}.tri`, /1\.5.*whole number/],
    [
      'an infinite number',
      skin({ depthMm: 7 }).replace('7}', '1e999}'),
      'invalid',
      `${P1}.depthMm`,
      /not a finite number/,
    ],
    ['a depth of 0', skin({ depthMm: 0 }), 'invalid', `${P1}.depthMm`, /above 0/],
    ['an unknown plane of a point', skin({ plane: 'fat' }), 'invalid', `${P1}.plane`, /"fat"/],
    ['an unknown side', point({ landmark: 'tragion', side: 'L' }), 'invalid', `${P1}.side`, /left or right/],
    [
      'an unknown component',
      point({ landmark: 'tragion', side: 'left', mm: { medial: 5 } }),
      'invalid',
      `${P1}.mm`,
      /anterior, superior and lateral/,
    ],
    [
      'a component that is text',
      point({ landmark: 'menton', mm: { anterior: '5' } }),
      'invalid',
      `${P1}.mm.anterior`,
      /"5"/,
    ],
    [
      'an offset of a metre',
      point({ landmark: 'menton', mm: { anterior: 1000 } }),
      'invalid',
      `${P1}.mm.anterior`,
      /1000.*300/,
    ],
    [
      'an unknown technique',
      first({ entry: { technique: 'stab' } }),
      'invalid',
      '$.threads[0].entry.technique',
      /perpendicular or ramp/,
    ],
    [
      'a ramp without angle',
      first({ entry: { technique: 'ramp' } }),
      'invalid',
      '$.threads[0].entry.angleDeg',
      /missing.*90 degrees/,
    ],
    [
      'a ramp of 0 degrees',
      first({ entry: { technique: 'ramp', angleDeg: 0 } }),
      'invalid',
      '$.threads[0].entry.angleDeg',
      /0/,
    ],
    [
      'a ramp beyond 90 degrees',
      first({ entry: { technique: 'ramp', angleDeg: 91 } }),
      'invalid',
      '$.threads[0].entry.angleDeg',
      /91/,
    ],
    [
      'an unknown anchor',
      first({ anchor: 'bone' }),
      'invalid',
      '$.threads[0].anchor',
      /none, fascia, periosteum/,
    ],
    ['a flag that is text', first({ endExits: 'yes' }), 'invalid', '$.threads[0].endExits', /true or false/],
    [
      'too many threads',
      changed(
        (f) => (f.threads = Array.from({ length: 501 }, (_, i) => ({ ...f.threads[1]!, id: `t${i}` }))),
      ),
      'too-many',
      '$.threads',
      /list of 501.*at most 500/,
    ],
    [
      'too many points',
      first({ points: Array.from({ length: 201 }, skinPoint) }),
      'too-many',
      '$.threads[0].points',
      /list of 201.*at most 200/,
    ],
    [
      'a margin that is text',
      changed((f) => Object.assign(f.settings.marginsMm, { 'facial-vein': 'wide' })),
      'invalid',
      '$.settings.marginsMm["facial-vein"]',
      /wide/,
    ],
  ]

  function skinPoint() {
    return { tri: 1, bary: [1, 0, 0] }
  }

  it.each(table)('refuses %s with its place and what was expected', (_, file, code, path, says) => {
    const error = errorOf(file)
    expect(error.code).toBe(code)
    expect(error.path).toBe(path)
    expect(error.message).toMatch(says)
    expect(error.message).toMatch(/^[^\n]+; expected [^\n]+\.$/)
  })

  it('refuses 10 MB in one sentence, as text and as bytes', () => {
    const big = changed((file) => Object.assign(file, { padding: 'x'.repeat(10_000_000) }))
    expect(errorOf(big)).toMatchObject({ code: 'too-large', path: '$' })
    expect(errorOf(new TextEncoder().encode(big)).message).toMatch(
      /too large; expected a plan of at most 5 MB/,
    )
  })

  it('refuses bytes that are no text', () => {
    expect(errorOf(new Uint8Array([0x89, 0x50, 0x4e, 0x47, 0xff]))).toMatchObject({
      code: 'not-text',
      path: '$',
    })
  })

  it('says at which point of which pass the fault lies', () => {
    const file = fullFile()
    Object.assign((file.threads[1]!['passes'] as object[][])[1]![0]!, { bary: [1, 1, 1] })
    expect(errorOf(fileText(file)).path).toBe('$.threads[1].passes[1][0].bary')
  })

  it('never throws, whatever the JSON', () => {
    fc.assert(
      fc.property(fc.jsonValue(), (json) => {
        expect(planFromJson(json).ok).toBe(false)
      }),
    )
  })

  it('never throws, and says where, wherever a plan is cut off', () => {
    const text = fileText(fullFile())
    fc.assert(
      fc.property(fc.integer({ min: 1, max: text.length - 1 }), (length) => {
        expect(errorOf(text.slice(0, length))).toMatchObject({ code: 'truncated' })
      }),
    )
  })

  it('never throws when a value of a plan is replaced by any other', () => {
    const paths = pathsOf(fullFile())
    fc.assert(
      fc.property(fc.constantFrom(...paths), fc.jsonValue(), (path, value) => {
        const file = fullFile() as unknown
        const holder = path.slice(0, -1).reduce((at, key) => (at as Record<string, unknown>)[key], file)
        ;(holder as Record<string, unknown>)[path.at(-1)!] = value
        const read = parsePlan(fileText(file))
        if (!read.ok) expect(read.error.message).toMatch(/^[^\n]+; expected [^\n]+\.$/)
      }),
    )
  })
})

function pathsOf(value: unknown, at: readonly string[] = []): string[][] {
  if (typeof value !== 'object' || value === null) return [[...at]]
  const below = Object.entries(value).flatMap(([key, inner]) => pathsOf(inner, [...at, key]))
  return at.length === 0 ? below : [[...at], ...below]
}

describe('serializePlan', () => {
  it('brings any plan back unchanged', () => {
    fc.assert(
      fc.property(arbitraryPlan, (plan) => {
        expect(planOf(serializePlan(plan))).toEqual(plan)
      }),
    )
  })

  it('writes the same text again after reading it', () => {
    fc.assert(
      fc.property(arbitraryPlan, (plan) => {
        const text = serializePlan(plan)
        expect(serializePlan(planOf(text))).toBe(text)
      }),
    )
  })

  it('keeps the form a thread was written in: points, or passes even when there is one', () => {
    const file = fullFile()
    const { points, ...rest } = file.threads[0]!
    file.threads[1] = { ...rest, id: 't3', passes: [points] }
    const written = JSON.parse(serializePlan(planOf(fileText(file)))) as { threads: object[] }
    expect(Object.keys(written.threads[0]!)).toContain('points')
    expect(Object.keys(written.threads[1]!)).toContain('passes')
    expect(Object.keys(written.threads[1]!)).not.toContain('points')
  })

  it('does not depend on the order of keys in memory', () => {
    const plan = planOf(fileText(fullFile()))
    const shuffled = Object.fromEntries(Object.entries(plan).toReversed()) as typeof plan
    expect(serializePlan(shuffled)).toBe(serializePlan(plan))
  })
})
