import { alteredAt } from './altered.ts'
import type { CheckedStructure } from './approach.ts'
import type { CheckSettings, Finding, FindingCode, Grounds } from './check-types.ts'
import type { SkinSurface } from './skin.ts'
import type { ThreadRun } from './thread-run.ts'
import { distance } from './vec3.ts'

interface Measured {
  readonly skin: SkinSurface
  readonly structures: readonly CheckedStructure[]
}

/** What is judged by the depth of layers. */
const BY_LAYERS: ReadonlySet<FindingCode> = new Set(['breaks-skin', 'too-shallow', 'too-deep', 'thin-here'])

/** What the head rests on where nothing was measured. */
export const groundsOfHead = (skin: SkinSurface): Grounds => (skin.fitted ? 'fitted' : 'generic')

/**
 * The findings of a thread, each with what its worst point rests on. Where the anatomy there was altered nothing is
 * clear: it becomes not assessed; cautions and dangers stay.
 */
export function withGrounds(
  findings: readonly Finding[],
  run: ThreadRun,
  ground: Measured,
  { altered }: Pick<CheckSettings, 'altered'>,
): readonly Finding[] {
  return findings.map((finding) => {
    const place = placeOf(finding, run)
    if (place !== null && alteredAt(altered, place.region, place.at[0]) !== null) {
      // advice on the thread itself claims nothing of what lies beside it
      const claims = finding.severity === 'clear' && finding.structure !== null
      const severity = claims ? 'not-assessed' : finding.severity
      return { ...finding, severity, restsOn: 'altered' }
    }
    const measured =
      finding.structure !== null
        ? isCourseMeasured(finding, ground.structures)
        : place !== null && BY_LAYERS.has(finding.code) && (ground.skin.measuredAt?.(place.skin) ?? false)
    if (measured) return { ...finding, restsOn: 'measured-here' }
    const guessed = place !== null && (ground.skin.guessedAt?.(place.skin) ?? false)
    return { ...finding, restsOn: guessed ? 'generic' : groundsOfHead(ground.skin) }
  })
}

/** The sample of the thread at a finding's worst point, and the region over it. */
function placeOf({ pass, atMm }: Finding, run: ThreadRun) {
  const own = run.passes.find(({ index }) => index === pass)
  if (own === undefined) return null
  const { samples } = own.path
  const off = (i: number): number => Math.abs(samples[i]!.sMm - atMm)
  const nearest = samples.reduce((best, _, i) => (off(i) < off(best) ? i : best), 0)
  return { ...samples[nearest]!, region: own.zones[nearest]!.region }
}

/** Whether the course of the structure was measured where the finding met it. */
function isCourseMeasured(
  { structure, side, variant, witness }: Finding,
  all: readonly CheckedStructure[],
): boolean {
  if (witness === null) return false
  const met = all.find(({ structure: one }) => one.id === structure && one.side === side)?.structure
  if (met === undefined || met.kind === 'gland') return false
  if (met.paths.every(({ measuredHere }) => measuredHere === undefined)) return false
  let best = { mm: Infinity, measured: false }
  for (const path of met.paths) {
    if (path.variant !== variant) continue
    path.points.forEach((point, i) => {
      const mm = distance(point, witness) - path.radiiMm[i]!
      if (mm < best.mm) best = { mm, measured: path.measuredHere?.[i] ?? false }
    })
  }
  return best.measured
}
