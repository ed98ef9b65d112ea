import { readdirSync, readFileSync } from 'node:fs'
import { join } from 'node:path'
import { describe, expect, it } from 'vitest'
import { AnatomyDataError } from '../../src/anatomy/index.ts'
import { checkRecords } from '../../src/anatomy/check-records.ts'
import { structureSchema } from '../../src/anatomy/record-schema.ts'
import type { StructureRecord } from '../../src/anatomy/record-types.ts'
import { RECORD_FILES, SOURCES } from '../../src/anatomy/records.ts'
import { parsePlan, serializePlan } from '../../src/plan/codec.ts'
import { readProductsFile, writeProductsFile } from '../../src/plan/format/own-products-file.ts'
import { planFromLink, planLink } from '../../src/plan/link.ts'
import type { PlanError } from '../../src/plan/plan-error.ts'
import { readProtocolsFile } from '../../src/plan/protocols/own-file.ts'
import type { Result } from '../../src/plan/result.ts'
import { openPlanBytes } from '../../src/state/files.ts'
import { planStore } from '../../src/state/plan-store.ts'
import { readCase } from '../../src/teach/exam/read-case.ts'
import { readTour } from '../../src/teach/tours/read-tour.ts'
import { seededRandom } from '../support/random.ts'
import { fileText, fullFile } from '../plan/support/plans.ts'
import { mutated, mutatedText } from './mutate.ts'
import { PRODUCTS_FILE, PROTOCOLS_FILE } from './seeds.ts'
import { SOAK_LIMIT_MS, tries } from './sizes.ts'
import { attempt, emptyTally, expectClear } from './watch.ts'

const filesIn = (folder: string, end: string): string[] =>
  readdirSync(folder)
    .filter((name) => name.endsWith(end))
    .map((name) => readFileSync(join(folder, name), 'utf8'))

const PLANS = [
  fileText(fullFile()),
  ...filesIn('test/plans', '.json'),
  ...filesIn('test/golden/plans', '.threadline.json'),
]

/** Beyond the first, every mutation is of the next seed text, so that all get their turn. */
async function fuzz(
  what: string,
  texts: readonly string[],
  count: number,
  read: (text: string) => Result<unknown, PlanError> | Promise<Result<unknown, PlanError>>,
  spoil: (text: string, seed: number) => string = mutated,
): Promise<void> {
  const tally = emptyTally()
  for (const text of texts) expect((await read(text)).ok, `${what}: the file before it is spoilt`).toBe(true)
  for (let seed = 1; seed <= count; seed++) {
    const text = spoil(texts[seed % texts.length]!, seed)
    await attempt(`${what}, seed ${seed}`, tally, async () => {
      const result = await read(text)
      if (!result.ok) expectClear(result.error)
      return { taken: result.ok }
    })
  }
  console.info(
    `soak: ${what}: ${tally.tried} tried, ${tally.taken} taken, slowest ${tally.slowestMs.toFixed(0)} ms`,
  )
  expect(tally.tried).toBe(count)
  // Else the mutations would be too coarse to get anywhere, or the reader would take all.
  expect(tally.taken).toBeLessThan(count)
  if (spoil === mutated) expect(tally.taken).toBeGreaterThan(0)
}

describe('spoilt files are taken whole or refused in one clear sentence, never with a crash or a hang', () => {
  it(
    'plan files',
    () =>
      fuzz('plan files', PLANS, tries(40_000, 400), (text) => {
        const read = parsePlan(text)
        // What was taken is the same after it was written and read again.
        if (read.ok) {
          const again = parsePlan(serializePlan(read.value))
          expect(again.ok && serializePlan(again.value)).toBe(serializePlan(read.value))
        }
        return read
      }),
    SOAK_LIMIT_MS,
  )

  it(
    'links',
    async () => {
      const links = await Promise.all(
        PLANS.slice(0, 6).map(async (text) => {
          const plan = parsePlan(text)
          if (!plan.ok) throw new Error(plan.error.message)
          return planLink(plan.value, { words: true })
        }),
      )
      await fuzz('links', links, tries(15_000, 150), planFromLink, (link, seed) => {
        const random = seededRandom(seed)
        // Most begin as a link does: else there is not much to read.
        const head = random.next() < 0.8 ? '#plan=1.'.length : 0
        return link.slice(0, head) + mutatedText(link.slice(head), random)
      })
    },
    SOAK_LIMIT_MS,
  )

  it(
    'tours',
    () => fuzz('tours', filesIn('src/teach/tours/data', '.json'), tries(12_000, 120), readTour),
    SOAK_LIMIT_MS,
  )

  it(
    'exam cases',
    () => fuzz('exam cases', filesIn('src/teach/exam/data', '.json'), tries(12_000, 120), readCase),
    SOAK_LIMIT_MS,
  )

  it(
    'a clinic’s products',
    () =>
      fuzz('products', [PRODUCTS_FILE], tries(10_000, 100), (text) => {
        const read = readProductsFile(text)
        if (read.ok) expect(readProductsFile(writeProductsFile(read.value)).ok).toBe(true)
        return read
      }),
    SOAK_LIMIT_MS,
  )

  it(
    'a clinic’s protocols',
    () => fuzz('protocols', [PROTOCOLS_FILE], tries(10_000, 100), readProtocolsFile),
    SOAK_LIMIT_MS,
  )

  it(
    'bytes that are no text, and texts that are no file',
    () =>
      fuzz(
        'bytes',
        PLANS.slice(0, 3),
        tries(5000, 50),
        (text) => parsePlan(text),
        (text, seed) => {
          const random = seededRandom(seed)
          const bytes = new TextEncoder().encode(text)
          for (let k = 0; k < 5; k++) bytes[Math.floor(random.next() * bytes.length)] = random.next() * 256
          const read = parsePlan(bytes)
          if (!read.ok) expectClear(read.error)
          return mutatedText(new TextDecoder().decode(bytes), random)
        },
      ),
    SOAK_LIMIT_MS,
  )
})

describe('spoilt records of structures', () => {
  it(
    'are taken or refused with file and structure named',
    async () => {
      const tally = emptyTally()
      const count = tries(6000, 60)
      const files = Object.entries(RECORD_FILES)
      for (let seed = 1; seed <= count; seed++) {
        const [name, records] = files[seed % files.length]!
        const random = seededRandom(seed)
        const text = JSON.stringify(records[Math.floor(random.next() * records.length)])
        const record: unknown = jsonOf(mutated(text, seed))
        await attempt(`structure data, seed ${seed}`, tally, () => {
          const shaped = structureSchema.safeParse(record)
          if (!shaped.success) return { taken: false }
          try {
            checkRecords([[name, [shaped.data as StructureRecord]]], SOURCES)
            return { taken: true }
          } catch (error) {
            if (!(error instanceof AnatomyDataError)) throw error
            expect(error.message).toContain(name)
            return { taken: false }
          }
        })
      }
      console.info(`soak: structure data: ${tally.tried} tried, ${tally.taken} taken`)
      expect(tally.taken).toBeGreaterThan(0)
      expect(tally.taken).toBeLessThan(count)
    },
    SOAK_LIMIT_MS,
  )
})

describe('a plan on screen', () => {
  it(
    'stays the same object, to undo and all, when a file is refused',
    async () => {
      const before = planStore.getState()
      let refused = 0
      for (let seed = 1; seed <= tries(2000, 60); seed++) {
        const text = mutated(PLANS[seed % PLANS.length]!, seed)
        if (parsePlan(text).ok) continue
        await openPlanBytes(text, 'spoilt.json')
        refused++
        expect(planStore.getState().doc).toBe(before.doc)
        expect(planStore.getState().history).toBe(before.history)
      }
      expect(refused).toBeGreaterThan(10)
    },
    SOAK_LIMIT_MS,
  )
})

function jsonOf(text: string): unknown {
  try {
    return JSON.parse(text)
  } catch (error) {
    if (error instanceof SyntaxError) return text
    throw error
  }
}
