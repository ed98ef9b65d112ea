import { spawnSync } from 'node:child_process'
import { existsSync, mkdtempSync, readFileSync, rmSync, writeFileSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { Readable } from 'node:stream'
import { fileURLToPath } from 'node:url'
import { afterAll, describe, expect, it } from 'vitest'
import { check, exitStatus } from '../../src/cli/check.ts'
import type { PlanReport } from '../../src/report/report-types.ts'
import { report } from '../report/support.ts'

const root = fileURLToPath(new URL('../..', import.meta.url))
const plan = (name: string): string => join(root, 'test/plans', `${name}.threadline.json`)
const folder = mkdtempSync(join(tmpdir(), 'threadline-check-'))
afterAll(() => rmSync(folder, { recursive: true }))

interface Outcome {
  readonly status: number | null
  readonly stdout: string
  readonly stderr: string
}

/** The checker as a program of its own, as `npm run check` starts it. */
function runProgram(args: readonly string[], input?: string | Buffer): Outcome {
  const { status, stdout, stderr } = spawnSync(
    process.execPath,
    ['--import', 'tsx', 'src/cli/index.ts', ...args],
    {
      cwd: root,
      encoding: 'utf8',
      maxBuffer: 1e8,
      ...(input === undefined ? {} : { input }),
    },
  )
  return { status, stdout, stderr }
}

/** The same without a process of its own. */
async function run(args: readonly string[], input: string | Buffer = ''): Promise<Outcome> {
  let stdout = ''
  let stderr = ''
  const status = await check(args, {
    stdin: Readable.from([Buffer.from(input)]),
    out: (text) => (stdout += text),
    err: (text) => (stderr += text),
  })
  return { status, stdout, stderr }
}

function expectRefused({ status, stdout, stderr }: Outcome, says: RegExp): void {
  expect(status).toBe(2)
  expect(stdout).toBe('')
  expect(stderr).toMatch(says)
  expect(stderr.trim().split('\n')).toHaveLength(1)
  expect(stderr).not.toMatch(/\bat .*\.ts:\d/)
}

const writeFile = (name: string, text: string): string => {
  const file = join(folder, name)
  writeFileSync(file, text)
  return file
}

describe('the exit status', () => {
  const gap = { thread: 't1', fromMm: 0, toMm: 1, reason: 'no layer data here', structure: null }
  it.each([
    ['a clear plan', {}, 0],
    ['a caution', { severity: 'caution' }, 0],
    ['a danger', { severity: 'danger' }, 1],
    ['a danger, partly not assessed', { severity: 'danger', notAssessed: [gap] }, 1],
    ['a caution, partly not assessed', { severity: 'caution', notAssessed: [gap] }, 3],
    ['a clear plan, partly not assessed', { notAssessed: [gap] }, 3],
    ['nothing assessed', { severity: 'not-assessed' }, 3],
  ] as const satisfies readonly (readonly [string, Partial<PlanReport>, number])[])(
    'of %s',
    (_, changes, status) => {
      expect(exitStatus(report(changes))).toBe(status)
    },
  )
})

describe('the checker as a program', () => {
  it('ends with 0 and a readable report when it found no danger', () => {
    const { status, stdout, stderr } = runProgram([plan('jawline')])
    expect(stderr).toBe('')
    expect(stdout).toContain('Threadline: Jawline, first session')
    expect(stdout).toContain('Planning aid on a generic anatomy. Not for diagnosis or navigation.')
    expect(status).toBe(0)
  })

  it('ends with 1 and names the artery when a thread runs into it', () => {
    const { status, stdout } = runProgram([plan('artery-under-smas'), '--json'])
    const found = JSON.parse(stdout) as PlanReport
    expect(status).toBe(1)
    expect(found.severity).toBe('danger')
    const codes = found.threads.flatMap((thread) => thread.findings)
    expect(codes).toContainEqual(
      expect.objectContaining({ severity: 'danger', structure: 'facial-artery', side: 'left' }) as object,
    )
  })

  it('ends with 3 when part was not assessed, and lists that part', () => {
    const { status, stdout } = runProgram([plan('into-the-scalp'), '--json'])
    const found = JSON.parse(stdout) as PlanReport
    expect(status).toBe(3)
    expect(found.notAssessed.length).toBeGreaterThan(0)
    expect(found.threads[0]?.severity).toBe('not-assessed')
  })

  it('tells a full face calmly: what several threads ask for is told once, and every line stays short', async () => {
    const { stdout } = runProgram([plan('full-face')])
    const shared = stdout.split('\n\n').find((block) => block.startsWith('To do before the session'))!
    const names = [...shared.matchAll(/caution +([^:]+):/g)].map((match) => match[1])
    expect(names.length).toBeGreaterThan(0)
    expect(new Set(names).size).toBe(names.length)

    expect(stdout).toMatch(/\d+ of \d+ structures nearby rest on estimates\./)
  })

  it('reads standard input, and finds there what it finds in the file', async () => {
    const fromFile = await run([plan('artery-under-smas'), '--json'])
    const fromInput = runProgram(['-', '--json'], readFileSync(plan('artery-under-smas')))
    expect(fromInput).toEqual(fromFile)
  })

  it('writes the geometry beside the report', async () => {
    const out = join(folder, 'geometry.json')
    const { status, stdout } = await run([plan('jawline'), '--json', '--geometry', out])
    expect(status).toBe(0)
    expect(JSON.parse(stdout)).toMatchObject({ format: 'threadline-report' })
    expect(JSON.parse(readFileSync(out, 'utf8'))).toMatchObject({
      format: 'threadline-geometry',
      version: 1,
      threads: [{ id: 't1' }],
    })
  })

  it('counts an empty plan as fully assessed', async () => {
    expect((await run([plan('empty')])).status).toBe(0)
  })
})

describe('the checker refuses with one sentence, status 2 and no output', () => {
  it('a file that is not there, and a folder', async () => {
    expectRefused(
      await run([join(folder, 'none.json')]),
      /none\.json cannot be read: there is no such file\.$/m,
    )
    expectRefused(await run([folder]), /it is a folder/)
  })

  it('no plan at all, and an option it does not know', async () => {
    expectRefused(await run([]), /No plan file was given\. Usage:/)
    expectRefused(await run([plan('jawline'), '--verbose']), /There is no option --verbose\. Usage:/)
  })

  it('a broken plan, with its place in the file', async () => {
    const file = writeFile(
      'broken.json',
      readFileSync(plan('jawline'), 'utf8').replace('"subcutis"', '"deep"'),
    )
    expectRefused(
      await run([file, '--json']),
      /broken\.json: \$\.threads\[0\]\.plane is "deep"; expected one of dermis/,
    )
    expectRefused(
      await run(['-'], '{"format": "threadline-plan", "version": 1,'),
      /standard input: The file ends in the middle/,
    )
  })

  it('a point that means no place on the head, and leaves no geometry behind', async () => {
    const text = readFileSync(plan('jawline'), 'utf8').replace('"tragion"', '"tragon"')
    const out = join(folder, 'none.json')
    const refused = await run([writeFile('landmark.json', text), '--geometry', out])
    expectRefused(refused, /\$\.threads\[0\]\.points\[0\]\.landmark is "tragon"; expected .*tragion/)
    expect(existsSync(out)).toBe(false)
  })

  it('a margin of a structure that it does not know', async () => {
    const file = JSON.parse(readFileSync(plan('jawline'), 'utf8')) as Record<string, unknown>
    file['settings'] = { marginsMm: { 'facial-arterie': 3 } }
    expectRefused(
      await run(['-'], JSON.stringify(file)),
      /\$\.settings\.marginsMm\["facial-arterie"\].*facial-artery/,
    )
  })

  it('ten megabytes, from a file and from standard input', async () => {
    const big = Buffer.alloc(10_000_000, ' ')
    const file = join(folder, 'big.json')
    writeFileSync(file, big)
    expectRefused(await run([file]), /too large; expected a plan of at most 5 MB/)
    expectRefused(runProgram(['-'], big), /too large/)
  })

  it('a geometry file that cannot be written', async () => {
    expectRefused(
      await run([plan('jawline'), '--geometry', join(folder, 'no', 'out.json')]),
      /cannot be written/,
    )
  })
})
