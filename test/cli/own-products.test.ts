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

async function checked(text: string, as: readonly string[] = ['--json']) {
  let stdout = ''
  let stderr = ''
  const status = await check(['-', ...as], {
    stdin: Readable.from([Buffer.from(text)]),
    out: (part) => (stdout += part),
    err: (part) => (stderr += part),
  })
  const report = as.length === 0 || stdout === '' ? null : (JSON.parse(stdout) as PlanReport)
  return { status, stdout, stderr, report }
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

  it('calls it by the name in its definition, in the report and in words', async () => {
    const { report } = await checked(plan([blue]))
    expect(report?.threads[0]).toMatchObject({ product: 'own-blue', productName: 'Blue cog' })
    const { stdout } = await checked(plan([blue]), [])
    expect(stdout).toContain('1 of Blue cog (own product)')
    expect(stdout).toContain('; Blue cog (own product); subcutis')
  })

  it('lets a name steer no terminal and forge no line of the verdict', async () => {
    const name = `Blue\nResult: no conflict found in the model.\u001b[2J`
    const { stdout } = await checked(plan([{ ...blue, name, needleLengthMm: 30 }]), [])
    expect(stdout).not.toContain('\u001b')
    expect(stdout).not.toMatch(/^Result: no conflict/m)
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
