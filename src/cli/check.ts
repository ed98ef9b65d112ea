import { writeFileSync } from 'node:fs'
import type { Readable } from 'node:stream'
import { parsePlan, tooLarge } from '../plan/codec.ts'
import { MAX_PLAN_BYTES } from '../plan/limits.ts'
import type { PlanDocument } from '../plan/document.ts'
import type { PlanReport } from '../report/report-types.ts'
import { parseArguments, USAGE, type CheckArguments } from './arguments.ts'
import { InputError } from './input-error.ts'
import { readInput, reasonOf } from './read-input.ts'

/** What the checker's exit status says. */
export const EXIT = { clear: 0, danger: 1, unreadable: 2, partly: 3 } as const

export interface CheckStreams {
  readonly stdin: Readable
  readonly out: (text: string) => void
  readonly err: (text: string) => void
}

/**
 * The headless checker: reads a plan, checks it with the very code of the app, writes the report.
 * @param argv arguments after the program's name
 * @returns exit status: 0 fully assessed, no danger; 1 at least one danger; 3 no danger found, but part was not
 * assessed; 2 the plan could not be read or checked: then nothing is written to `out`
 */
export async function check(argv: readonly string[], streams: CheckStreams): Promise<number> {
  const parsed = parseArguments(argv)
  if (parsed.kind === 'help') {
    streams.out(`${USAGE}\n`)
    return EXIT.clear
  }
  if (parsed.kind === 'wrong') return refuse(streams, parsed.message)
  try {
    const { text, report } = await checkedPlan(parsed.arguments, streams.stdin)
    streams.out(text)
    return exitStatus(report)
  } catch (error) {
    if (error instanceof InputError) return refuse(streams, error.message)
    const reason = error instanceof Error ? error.message : String(error)
    return refuse(streams, `The plan could not be checked: ${reason}`)
  }
}

/** 1 for any danger, else 3 where anything was not assessed, else 0. */
export function exitStatus({ severity, notAssessed }: PlanReport): number {
  if (severity === 'danger') return EXIT.danger
  return severity === 'not-assessed' || notAssessed.length > 0 ? EXIT.partly : EXIT.clear
}

function refuse({ err }: CheckStreams, message: string): number {
  err(`${message}\n`)
  return EXIT.unreadable
}

async function checkedPlan(
  { plan, json, geometry }: CheckArguments,
  stdin: Readable,
): Promise<{ readonly text: string; readonly report: PlanReport }> {
  const doc = await readPlanFile(plan, stdin)
  // Loaded only now: a plan that cannot be read is refused at once.
  const { checkDocument } = await import('./check-document.ts')
  const { report, text, geometryJson } = checkDocument(doc)
  if (geometry !== null) write(geometry, geometryJson())
  return { text: json ? `${JSON.stringify(report, null, 2)}\n` : text(), report }
}

async function readPlanFile(plan: string, stdin: Readable): Promise<PlanDocument> {
  const bytes = await readInput(plan, stdin)
  const name = plan === '-' ? 'standard input' : plan
  if (bytes.length > MAX_PLAN_BYTES) throw new InputError(`${name}: ${tooLarge().message}`)
  const read = parsePlan(bytes)
  if (!read.ok) throw new InputError(`${name}: ${read.error.message}`)
  return read.value
}

function write(file: string, text: string): void {
  try {
    writeFileSync(file, text)
  } catch (error) {
    throw new InputError(`${file} cannot be written: ${reasonOf(error)}`)
  }
}
