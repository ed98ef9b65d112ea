import type { SideOrMidline } from '../geometry/anatomy-types.ts'
import type { Severity, ThreadResult } from '../geometry/check-types.ts'
import { worstOf } from '../geometry/severity.ts'
import type { AdaptedProtocol } from '../plan/protocols/adapt-protocol.ts'
import { groupCautions } from './shared-cautions.ts'
import { sideWords } from './words.ts'

/** A design with more things to do before the session than this on a side is not placed. Planning default. */
export const MOST_CAUTIONS_A_SIDE = 3

/** What a reader of one side of a design has to read. */
export interface SideOfProtocol {
  readonly side: SideOrMidline
  readonly severity: Severity
  readonly threads: number
  /** One for each thing to do. */
  readonly cautions: readonly string[]
  /** What was not assessed, mm of all threads together. */
  readonly notAssessedMm: number
}

export interface ProtocolVerdict {
  readonly sides: readonly SideOfProtocol[]
  /** Why the design does not fit this head, in one or two sentences; null when it does. */
  readonly refusal: string | null
}

/**
 * What the checker makes of a design that was placed.
 * @param threads verdicts on its threads, neighbours included, in the order of the plan
 */
export function protocolVerdict(
  { conflict }: Pick<AdaptedProtocol, 'conflict'>,
  threads: readonly ThreadResult[],
): ProtocolVerdict {
  return { sides: sidesOf(threads), refusal: refusalOf(conflict, threads) }
}

function sidesOf(threads: readonly ThreadResult[]): readonly SideOfProtocol[] {
  const found = threads.map(({ id, side, findings }, index) => ({ id, index, side, findings }))
  const cautions = groupCautions(found)
  return [...new Set(threads.map(({ side }) => side))].map((side): SideOfProtocol => {
    const own = threads.filter((thread) => thread.side === side)
    return {
      side,
      severity: worstOf(own.map(({ severity }) => severity)),
      threads: own.length,
      cautions: cautions.filter((caution) => caution.side === side).map(({ name }) => name),
      notAssessedMm: own.reduce((sum, { lengthMm, assessedMm }) => sum + lengthMm - assessedMm, 0),
    }
  })
}

function refusalOf(conflict: AdaptedProtocol['conflict'], threads: readonly ThreadResult[]): string | null {
  if (conflict !== null) {
    const dangers = threads.find(({ id }) => id === conflict.thread)?.findings ?? []
    const danger = dangers.find(({ severity }) => severity === 'danger')
    const why = danger === undefined ? '' : `${danger.message}. `
    return `${conflict.name}: ${why}${conflict.reason.message}`
  }
  const danger = threads.flatMap(({ findings }) => findings).find(({ severity }) => severity === 'danger')
  if (danger !== undefined) return `${danger.message}.`
  // What it does to threads that the plan had before is told, and does not speak against the design.
  const ids = threads.map(({ id }) => id)
  const alone = threads.map((thread) => ({
    ...thread,
    findings: thread.findings.filter(({ otherThread }) => otherThread === null || ids.includes(otherThread)),
  }))
  const full = sidesOf(alone).find(({ cautions }) => cautions.length > MOST_CAUTIONS_A_SIDE)
  if (full === undefined) return null
  return `More than ${MOST_CAUTIONS_A_SIDE} cautions, ${sideWords(full.side)}: ${full.cautions.join('; ')}.`
}
