import { describe, expect, it } from 'vitest'
import { placeOf } from '../../scripts/calibration/judge-plan.ts'
import type { ThreadResult } from '../../src/geometry/check-types.ts'
import { PRESETS } from '../../src/head/presets.ts'
import { assessPlan } from '../../src/plan/assess.ts'
import { emptyPlan, headSpecOf, type PlanDocument } from '../../src/plan/index.ts'
import { adaptProtocol, type AdaptedProtocol } from '../../src/plan/protocols/adapt-protocol.ts'
import { PROTOCOLS, type Protocol } from '../../src/plan/protocols/index.ts'
import {
  MOST_CAUTIONS_A_SIDE,
  protocolVerdict,
  type ProtocolVerdict,
} from '../../src/report/protocol-verdict.ts'

interface Placed {
  readonly adapted: AdaptedProtocol
  readonly verdict: ProtocolVerdict
  readonly threads: readonly ThreadResult[]
}

/** One side: the other one is its mirror image, which `adapt-protocol.test.ts` looks at. */
function placed(protocol: Protocol, preset: string): Placed {
  const doc: PlanDocument = { ...emptyPlan(), head: { ...emptyPlan().head, preset } }
  const { head, structures, ground } = placeOf(headSpecOf(doc))
  const choice = { sides: ['left'] as const, product: protocol.products[0]! }
  const adapted = adaptProtocol(protocol, choice, doc, { head, ground })
  const assessed = assessPlan(adapted.doc, head, structures, ground)
  if (!assessed.ok) throw new Error(assessed.error.message)
  const { threads } = assessed.value.check
  return { adapted, threads, verdict: protocolVerdict(adapted, threads) }
}

const ALL = PRESETS.map(({ id }) => id)

/** Designs that this model refuses, where, and what it names: one that is freed by better anatomy is welcome. */
const REFUSED: Readonly<Record<string, { readonly on: readonly string[]; readonly names: RegExp }>> = {
  'mini-midface-anchor': { on: ALL, names: /facial (artery|vein)|orbital rim/ },
  'nasolabial-five': { on: ['male-45-east-asian'], names: /transverse facial artery/ },
}

describe.each(ALL)('every design on %s', (preset) => {
  it.each(PROTOCOLS.map((protocol) => [protocol.id, protocol] as const))(
    '%s has no danger and at most three cautions a side, or is refused with the reason',
    (id, protocol) => {
      const { adapted, verdict, threads } = placed(protocol, preset)
      expect(threads).toHaveLength(protocol.threads.length)
      if (verdict.refusal !== null) {
        expect(REFUSED[id]?.on ?? []).toContain(preset)
        expect(verdict.refusal).toMatch(REFUSED[id]!.names)
        return
      }
      expect(adapted.conflict).toBeNull()
      const dangers = threads.flatMap(({ findings }) =>
        findings.filter(({ severity }) => severity === 'danger'),
      )
      expect(dangers.map(({ message }) => message)).toEqual([])
      for (const { cautions } of verdict.sides)
        expect(cautions.length).toBeLessThanOrEqual(MOST_CAUTIONS_A_SIDE)
    },
  )
})

describe('the verdict on a design', () => {
  const { threads } = placed(
    PROTOCOLS.find(({ id }) => id === 'midface-pdo')!,
    'female-45',
  )
  const [thread, ...others] = threads
  const caution = thread!.findings.find(({ severity }) => severity === 'caution')!
  const withCautions = (codes: readonly ('spacing' | 'threads-cross' | 'wrong-length' | 'thin-here')[]) =>
    codes.map((code) => ({ ...caution, code, structure: null, side: null, stiffenedOnly: false }))
  const judged = (findings: ThreadResult['findings']): ProtocolVerdict =>
    protocolVerdict({ conflict: null }, [
      { ...thread!, findings },
      ...others.map((other) => ({ ...other, findings: [] })),
    ])

  it('counts what asks for the same thing on a side once', () => {
    const { sides } = judged(withCautions(['spacing', 'spacing', 'wrong-length']))
    expect(sides).toMatchObject([{ side: 'left', threads: 2, cautions: ['Spacing', 'Wrong length'] }])
  })

  it('refuses what asks for more than three things on a side, and lists them', () => {
    expect(judged(withCautions(['spacing', 'threads-cross', 'wrong-length'])).refusal).toBeNull()
    const { refusal } = judged(withCautions(['spacing', 'threads-cross', 'wrong-length', 'thin-here']))
    expect(refusal).toMatch(/^More than 3 cautions, patient's left: .*Thin here/)
  })

  it('tells, but does not hold against the design, how near it comes to threads that were there before', () => {
    const near = (otherThread: string) =>
      withCautions(['spacing', 'threads-cross', 'wrong-length', 'thin-here']).map((finding) =>
        finding.code === 'spacing' ? { ...finding, otherThread } : finding,
      )
    expect(judged(near('there-before')).refusal).toBeNull()
    expect(judged(near('there-before')).sides[0]!.cautions).toHaveLength(4)
    expect(judged(near(others[0]!.id)).refusal).toMatch(/^More than 3/)
  })

  it('refuses a danger, whoever left it there', () => {
    const danger = { ...caution, severity: 'danger' as const }
    expect(judged([danger]).refusal).toBe(`${danger.message}.`)
  })
})
