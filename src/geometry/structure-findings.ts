import type { CheckedStructure, Curve, Obstacle } from './approach.ts'
import type { CheckSettings, Finding, Severity } from './check-types.ts'
import { largestSdMm } from './approach-errors.ts'
import { candidatesOf, marginOf, worstOfCandidates, type Judged } from './judge-obstacle.ts'
import { CAUTION_SD_FACTOR } from './limits.ts'
import { structureMessage } from './messages.ts'
import { rank } from './severity.ts'
import type { PassRun, ThreadRun } from './thread-run.ts'

/**
 * What a thread does to one structure: at most one finding, the worst over passes, variants and stretches.
 * A finding seen only on the path held to the bend radius is at most a caution and says so.
 */
export function structureFinding(
  run: ThreadRun,
  checked: CheckedStructure,
  settings: CheckSettings,
): Finding | null {
  const judge = (curveOf: (pass: PassRun) => Curve | null, least: Severity): Judged | null =>
    worstOfCandidates(
      run.passes.flatMap((pass) => {
        const curve = curveOf(pass)
        return curve
          ? checked.obstacles.flatMap((obstacle) =>
              candidatesOf({ thread: run, pass, curve, checked, obstacle, settings }),
            )
          : []
      }),
      least,
    )
  const followed = judge(followedCurve, 'clear')
  if (followed && rank(followed.verdict.severity) >= rank('caution')) {
    return toFinding(run, checked, followed, settings, false)
  }
  const stiff = judge((pass) => pass.stiff, 'caution')
  if (stiff) {
    const softened: Judged = { ...stiff, verdict: { ...stiff.verdict, severity: 'caution' } }
    return toFinding(run, checked, softened, settings, true)
  }
  return followed && toFinding(run, checked, followed, settings, false)
}

const followedCurve = (pass: PassRun): Curve => ({
  samples: pass.path.samples,
  stacks: pass.stacks,
  line: pass.line,
})

/** Least clearance of the verdict's variant, all its rami, over all passes, mm. */
function leastOverPasses(
  run: ThreadRun,
  checked: CheckedStructure,
  judged: Judged,
  stiffened: boolean,
): number {
  const reachMm = Math.max(judged.leastMm, 0)
  const rami = checked.obstacles.filter(({ variant }) => variant === judged.obstacle.variant)
  const others = run.passes.flatMap((pass) => {
    const curve = stiffened ? pass.stiff : followedCurve(pass)
    if (!curve) return []
    return rami
      .filter((ramus) => pass !== judged.pass || ramus !== judged.obstacle)
      .flatMap((ramus) => ramus.clearances(curve, run.radiusMm, reachMm))
  })
  return others.reduce((least, near) => Math.min(least, near.clearanceMm), judged.leastMm)
}

function toFinding(
  run: ThreadRun,
  checked: CheckedStructure,
  judged: Judged,
  settings: CheckSettings,
  stiffenedOnly: boolean,
): Finding {
  const { structure } = checked
  const { near, place, relation, verdict, obstacle, curve } = judged
  const alongMm = (segment: number, share: number): number => {
    const a = curve.samples[segment]!.sMm
    return a + (curve.samples[segment + 1]!.sMm - a) * share
  }
  const atMm = alongMm(near.segment, near.share)
  const marginMm = marginOf(checked, settings)
  const widestMm = marginMm + CAUTION_SD_FACTOR * largestSdMm(obstacle, settings)
  const leastMm = leastOverPasses(run, checked, judged, stiffenedOnly)
  const deviationMm = stiffenedOnly ? (judged.pass.path.stiffened?.deviationMm ?? 0) : null
  return {
    code: verdict.code,
    severity: verdict.severity,
    structure: structure.id,
    side: structure.side,
    variant: obstacle.variant,
    pass: judged.pass.index,
    fromMm: Math.min(atMm, alongMm(judged.run[0]!.segment, 0)),
    toMm: Math.max(atMm, alongMm(judged.run.at(-1)!.segment, 1)),
    atMm,
    at: near.at,
    witness: near.witness,
    value: leastMm,
    unit: 'mm',
    limit: marginMm,
    worstClearanceMm: Math.min(leastMm, obstacle.raisedClearanceMm(curve, run.radiusMm, widestMm) ?? leastMm),
    acrossSdMm: place.acrossSdMm,
    depthSdMm: place.depthSdMm,
    contactProbability: judged.probability,
    basis: 'planning-default',
    evidence: place.evidence,
    layer: relation.kind === 'same' ? null : relation.layer,
    layerThicknessMm: relation.kind === 'same' || !relation.intact ? null : relation.thicknessMm,
    otherThread: null,
    stiffenedOnly,
    message: structureMessage({
      code: verdict.code,
      structureName: structure.name,
      side: structure.side,
      atMm,
      clearanceMm: near.clearanceMm,
      leastMm,
      relation,
      probability: judged.probability,
      ...courseTold(obstacle),
      deviationMm,
    }),
    source: structure.source,
  }
}

/** The usual one of several courses goes without saying. */
const courseTold = ({ variant, variantName, prevalence }: Obstacle) =>
  variant === 'nominal'
    ? { variant: null, prevalence: variantName === null ? prevalence : null }
    : { variant: variantName ?? variant, prevalence }
