import { z } from 'zod'
import { readJsonFile, schemaFault, type FileKind } from '../../plan/format/json-file.ts'
import { expected, number, oneOf, text } from '../../plan/format/schema-words.ts'
import { nearestNames, orList } from '../../plan/nearest-names.ts'
import { planError, quoted, type PlanError } from '../../plan/plan-error.ts'
import { fail, ok, type Result } from '../../plan/result.ts'
import { PEELS, VIEW_NAMES } from '../../state/view-store.ts'
import { figureStands, sourceRecord, STRUCTURE_IDS, ZONE_IDS } from './known-things.ts'
import type { Tour, TourStep } from './tour.ts'

const TOUR_FILE: FileKind = { format: 'threadline-tour', version: 1, what: 'a tour file' }
/** Far beyond any tour worth walking; keeps what is kept on the device small. */
const MAX_TOUR_BYTES = 200_000
const MAX_TITLE = 120
const MAX_TEXT = 800

const ids = z.array(text('an id', MAX_TITLE), expected('a list of ids')).default([])
const figure = z.object(
  {
    value: number('a number as it stands in the text', 0, 10_000),
    of: text('the id of a structure or zone', MAX_TITLE),
    source: z.union([z.null(), z.string()], expected('the key of a source, or null for a planning default')),
  },
  expected('a figure with value, of and source'),
)
const step = z.object(
  {
    title: text('a title', MAX_TITLE),
    text: text('the words of the step', MAX_TEXT),
    look: z.enum(VIEW_NAMES, expected(oneOf(VIEW_NAMES))).optional(),
    at: text('the id of a structure or zone', MAX_TITLE).optional(),
    peel: z.enum(PEELS, expected(oneOf(PEELS))).default('skin'),
    skinOpacity: number('a number from 0 to 1', 0, 1).default(1),
    structures: ids,
    zones: ids,
    figures: z.array(figure, expected('a list of figures')).default([]),
  },
  expected('a step with title and text'),
)
const answer = z.object(
  {
    text: text('an answer', MAX_TEXT),
    right: z.boolean(expected('true or false')),
    why: text('why it is right or wrong', MAX_TEXT),
  },
  expected('an answer with text, right and why'),
)
const STEPS = 'a list of one or more steps'
const ANSWERS = 'a list of two or more answers'
const schema = z.object({
  id: text('an id', MAX_TITLE),
  title: text('a title', MAX_TITLE),
  aim: text('one sentence: what one knows after the tour', MAX_TEXT),
  side: z.enum(['left', 'right'], expected('left or right (the patient’s)')).default('left'),
  steps: z.array(step, expected(STEPS)).min(1, expected(STEPS)),
  question: z.object(
    {
      ask: text('a question', MAX_TEXT),
      answers: z.array(answer, expected(ANSWERS)).min(2, expected(ANSWERS)),
    },
    expected('a question with ask and answers'),
  ),
})

/**
 * Read a tour file. Never throws: what is wrong comes back as one error that says where it stands, what stands there
 * and what was expected.
 */
export function readTour(file: string | Uint8Array): Result<Tour, PlanError> {
  const json = readJsonFile(file, TOUR_FILE, MAX_TOUR_BYTES)
  return json.ok ? readTourJson(json.value) : json
}

/** As `readTour`, of JSON whose format and version are known to fit. */
export function readTourJson(json: unknown): Result<Tour, PlanError> {
  const checked = schema.safeParse(json)
  if (!checked.success) return fail(schemaFault(json, checked.error.issues, TOUR_FILE.what))
  const tour = checked.data
  const fault = stepFault(tour.steps) ?? questionFault(tour)
  return fault === null ? ok(tour) : fail(fault)
}

/** A tour as the text of a file. */
export const writeTour = (tour: Tour): string =>
  `${JSON.stringify({ format: TOUR_FILE.format, version: TOUR_FILE.version, ...tour }, null, 2)}\n`

type Keys = readonly PropertyKey[]

/** The first name in the steps that the anatomy does not know. */
function stepFault(steps: readonly TourStep[]): PlanError | null {
  for (const [index, { at, structures, zones, figures }] of steps.entries()) {
    const place: Keys = ['steps', index]
    const named = [
      ...structures.map((id, i) => unknownId(id, [...place, 'structures', i], STRUCTURE_IDS, 'structure')),
      ...zones.map((id, i) => unknownId(id, [...place, 'zones', i], ZONE_IDS, 'zone')),
      at === undefined ? null : unknownId(at, [...place, 'at'], ALL_IDS, 'structure or zone'),
      ...figures.map(({ value, of, source }, i) => figureFault([...place, 'figures', i], value, of, source)),
    ]
    const fault = named.find((one) => one !== null)
    if (fault !== undefined) return fault
  }
  return null
}

const ALL_IDS = [...STRUCTURE_IDS, ...ZONE_IDS]

function unknownId(id: string, keys: Keys, known: readonly string[], what: string): PlanError | null {
  if (known.includes(id)) return null
  const near = orList(nearestNames(id, known))
  return planError('unknown-structure', keys, quoted(id), `the id of a ${what}, such as ${near}`)
}

function figureFault(keys: Keys, value: number, of: string, source: string | null): PlanError | null {
  const unknown = unknownId(of, [...keys, 'of'], ALL_IDS, 'structure or zone')
  if (unknown !== null) return unknown
  if (source !== null && sourceRecord(source) === undefined) {
    return planError('invalid', [...keys, 'source'], quoted(source), 'the key of a source of the anatomy')
  }
  if (figureStands(of, value, source)) return null
  const where =
    source === null ? `a number that the record of ${of} holds` : `a number that ${of} has from ${source}`
  return planError('invalid', [...keys, 'value'], String(value), where)
}

function questionFault({ question }: Tour): PlanError | null {
  const right = question.answers.filter((one) => one.right).length
  if (right === 1) return null
  const was = right === 0 ? 'a list without a right answer' : `a list with ${right} right answers`
  return planError('invalid', ['question', 'answers'], was, 'exactly one right answer')
}
