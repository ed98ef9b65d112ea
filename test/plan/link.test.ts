import { readdirSync, readFileSync } from 'node:fs'
import { deflateSync } from 'node:zlib'
import * as fc from 'fast-check'
import { describe, expect, it } from 'vitest'
import { parsePlan, serializePlan } from '../../src/plan/codec.ts'
import type { PlanDocument } from '../../src/plan/document.ts'
import { MAX_PLAN_BYTES } from '../../src/plan/limits.ts'
import { holdsPlan, planFromLink, planLink } from '../../src/plan/link.ts'
import { arbitraryPlan } from './support/arbitrary-plan.ts'
import { fileText, fullFile } from './support/plans.ts'

const FOLDERS = ['test/plans', 'test/golden/plans']
const FILES = FOLDERS.flatMap((folder) =>
  readdirSync(folder)
    .filter((name) => name.endsWith('.threadline.json'))
    .map((name) => `${folder}/${name}`),
)

const planOf = (file: string): PlanDocument => {
  const read = parsePlan(file)
  if (!read.ok) throw new Error(read.error.message)
  return read.value
}
const fullPlan = (): PlanDocument => planOf(fileText(fullFile()))

async function opened(link: string): Promise<PlanDocument> {
  const read = await planFromLink(link)
  if (!read.ok) throw new Error(read.error.message)
  return read.value
}

async function refused(link: string) {
  const read = await planFromLink(link)
  if (read.ok) throw new Error('expected the link to be refused')
  return read.error
}

/** A link with data of one's own choice. */
const linkWith = (bytes: Uint8Array): string => {
  const data = Buffer.from(bytes).toString('base64url')
  return `#plan=1.${data.length}.${data}`
}

/** As many threads as the largest plans have, every point dragged to an odd place. */
function fortyThreads(): PlanDocument {
  const { threads, ...rest } = fullPlan()
  const odd = (n: number): number => Math.abs(Math.sin(n * 12.9898)) * 0.49
  const many = Array.from({ length: 40 }, (_, k) => ({
    ...threads[0]!,
    id: `t${k + 1}`,
    passes: [
      [0, 1, 2].map((point) => {
        const [a, b] = [odd(k * 6 + point), odd(k * 6 + point + 3)]
        return { tri: (k * 977 + point * 331) % 8000, bary: [a, b, 1 - a - b] as const }
      }),
    ],
  }))
  return { ...rest, threads: many }
}

describe('a plan in a link', () => {
  it('comes back with the same bytes, words included', async () => {
    await fc.assert(
      fc.asyncProperty(arbitraryPlan, async (plan) => {
        const link = await planLink(plan, { words: true })
        expect(holdsPlan(link)).toBe(true)
        expect(serializePlan(await opened(link))).toBe(serializePlan(plan))
      }),
      { numRuns: 100, seed: 31 },
    )
  })

  it.each(FILES)('%s passes through a link', async (file) => {
    const plan = planOf(readFileSync(file, 'utf8'))
    expect(serializePlan(await opened(await planLink(plan, { words: true })))).toBe(serializePlan(plan))
  })

  it('is made of characters that mail and chat programs leave alone', async () => {
    expect(await planLink(fullPlan(), { words: true })).toMatch(/^#plan=1\.\d+\.[\w-]+$/)
  })

  it('stays under 8,000 characters for 40 threads of three dragged points each', async () => {
    const link = await planLink(fortyThreads())
    expect((await opened(link)).threads).toHaveLength(40)
    expect(link.length).toBeLessThan(8000)
  })

  it('carries no typed word, unless asked to', async () => {
    const typed = 'Jane-Doe-1961'
    const file = fullFile()
    const said = planOf(
      fileText({
        ...file,
        name: typed,
        note: typed,
        head: { ...file.head, note: typed },
        settings: { ...file.settings, note: typed },
        threads: file.threads.map((thread) => ({ ...thread, name: typed, accepted: typed, note: typed })),
      } as ReturnType<typeof fullFile>),
    )
    expect(serializePlan(said).split(typed).length).toBeGreaterThan(6)
    const plain = await opened(await planLink(said))
    expect(serializePlan(plain)).not.toContain(typed)
    expect(plain.threads.map(({ passes }) => passes)).toEqual(said.threads.map(({ passes }) => passes))
    expect(serializePlan(await opened(await planLink(said, { words: true })))).toContain(typed)
  })
})

describe('a plan with products of the clinic’s own', () => {
  it('takes them along, because nobody could judge it without', async () => {
    const product = {
      id: 'own-cog',
      name: 'Cog of ours',
      material: 'PDO',
      form: 'barbed',
      tip: 'blunt',
      gauge: 19,
    }
    const file = fullFile()
    const plan = planOf(
      fileText({
        ...file,
        products: [product],
        threads: file.threads.map((thread) => ({ ...thread, product: 'own-cog' })),
      } as ReturnType<typeof fullFile>),
    )
    const plain = await opened(await planLink(plan))
    // its id is made of its name, which somebody typed
    expect(plain.products).toEqual([{ ...product, id: 'own-1', name: 'own-1' }])
    expect(plain.threads.map((thread) => thread.product)).toEqual(plan.threads.map(() => 'own-1'))
    expect((await opened(await planLink(plan, { words: true }))).products).toEqual([product])
  })
})

describe('a link that is not whole', () => {
  it('says that it was cut off, wherever it was cut', async () => {
    const link = await planLink(fullPlan())
    const start = '#plan=1.'.length
    for (let length = start; length < link.length; length += 1) {
      const error = await refused(link.slice(0, length))
      expect(error.code, `cut to ${length}`).toBe('truncated')
    }
    expect((await refused(link.slice(0, -10))).message).toMatch(/cut off: \d+ of \d+ characters/)
  })

  it('is not opened as another plan when a character was changed', async () => {
    const plan = fullPlan()
    const link = await planLink(plan)
    for (let at = '#plan=1.'.length; at < link.length; at += 3) {
      const other = link[at] === 'A' ? 'B' : 'A'
      const read = await planFromLink(link.slice(0, at) + other + link.slice(at + 1))
      // The last character may hold bits that mean nothing.
      if (read.ok) expect(serializePlan(read.value)).toBe(serializePlan(await opened(link)))
      else expect(['invalid', 'truncated']).toContain(read.error.code)
    }
  })

  it('is whole with what a mail program put behind it', async () => {
    const link = await planLink(fullPlan())
    expect((await opened(`${link}>),`)).threads).toHaveLength(fullPlan().threads.length)
  })

  it('never breaks the reader, whatever it is', async () => {
    const noise = fc.oneof(fc.string(), fc.base64String(), fc.constantFrom('1', '1.', '1..', '1.5.', '2.1.A'))
    await fc.assert(
      fc.asyncProperty(noise, async (tail) => {
        expect((await planFromLink(`#plan=${tail}`)).ok).toBe(false)
      }),
      { numRuns: 500, seed: 32 },
    )
  })
})

describe('a whole link that is no plan of this program', () => {
  it('names what is wrong and where', async () => {
    const newer = { ...fullFile(), version: 2 }
    expect(await refused(linkWith(deflateSync(JSON.stringify(newer))))).toMatchObject({
      code: 'newer-version',
      path: '$.version',
    })
    expect((await refused('#plan=2.4.AAAA')).code).toBe('newer-version')
    expect((await refused('#present')).code).toBe('foreign')
  })

  it('is refused before it fills the memory', async () => {
    const bomb = deflateSync(Buffer.alloc(MAX_PLAN_BYTES * 10, ' '))
    expect(bomb.length).toBeLessThan(100_000)
    expect((await refused(linkWith(bomb))).code).toBe('too-large')
  })
})
