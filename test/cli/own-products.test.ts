import { Readable } from 'node:stream'
import { describe, expect, it } from 'vitest'
import { check } from '../../src/cli/check.ts'
import type { PlanReport } from '../../src/report/report-types.ts'

const blue = { id: 'own-blue', name: 'Blue cog', material: 'PDO', form: 'barbed', tip: 'blunt', gauge: 21 }
const point = (landmark: string, mm: object) => ({ landmark, side: 'left', mm })
const plan = (products: readonly object[] | undefined): string =>
  JSON.stringify({
    format: 'threadline-plan',
    version: 1,
    products,
    threads: [
      {
        id: 't1',
        product: 'own-blue',
        plane: 'subcutis',
        points: [
          point('tragus', { anterior: 14, superior: -4 }),
          point('cheilion', { superior: -5, lateral: 20 }),
        ],
      },
    ],
  })

async function checked(text: string) {
  let stdout = ''
  let stderr = ''
  const status = await check(['-', '--json'], {
    stdin: Readable.from([Buffer.from(text)]),
    out: (part) => (stdout += part),
    err: (part) => (stderr += part),
  })
  return { status, stderr, report: stdout === '' ? null : (JSON.parse(stdout) as PlanReport) }
}
const codesOf = (report: PlanReport | null): string[] =>
  report?.threads.flatMap(({ findings }) => findings.map(({ code }) => code)) ?? []

describe("the headless checker and a clinic's own product", () => {
  it('judges by the limits that the plan carries', async () => {
    const usual = await checked(plan([blue]))
    expect(usual.report?.count.byProduct).toEqual({ 'own-blue': 1 })
    expect(codesOf(usual.report)).not.toContain('wrong-length')
    const short = await checked(plan([{ ...blue, needleLengthMm: 30 }]))
    const finding = short.report?.threads[0]?.findings.find(({ code }) => code === 'wrong-length')
    expect(finding).toMatchObject({ limit: 30, message: expect.stringContaining('Blue cog') })
  })

  it('refuses a plan that leaves the definition out, and says where it should stand', async () => {
    const { status, stderr, report } = await checked(plan(undefined))
    expect(status).toBe(2)
    expect(report).toBeNull()
    expect(stderr).toMatch(/\$\.threads\[0\]\.product is "own-blue"; expected an own product .*\$\.products/)
  })

  it('refuses a definition that cannot be judged', async () => {
    const { status, stderr } = await checked(plan([{ ...blue, gauge: undefined }]))
    expect(status).toBe(2)
    expect(stderr).toMatch(
      /\$\.products\[0\]\.outerDiameterMm is missing; expected a gauge or an outer diameter/,
    )
  })
})
