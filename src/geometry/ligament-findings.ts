import type { CheckLigament } from './check-context.ts'
import type { Finding, PathSample, Severity } from './check-types.ts'
import { distanceToLine } from './distance-to-line.ts'
import { plainFinding, stretches } from './finding.ts'
import { roundMm } from './messages.ts'
import type { Plane } from './planes.ts'
import type { SkinSurface } from './skin.ts'
import { positionAt } from './surface.ts'
import type { PassRun, ThreadRun } from './thread-run.ts'
import { distance, type Vec3 } from './vec3.ts'

/**
 * ══ Where "crosses a ligament" is decided ══ Planning defaults. Barbs or cones hold on both sides of a band that does
 * not give: the skin dimples. It is advice, not an alarm: nearly every published jawline and midface vector crosses one
 * or more. A smooth thread pulls nothing; in the dermis and on bone the bands are passed without being caught.
 */
const LIGAMENT_SEVERITY: Severity = 'clear'
const TETHERED_FORMS: readonly string[] = ['barbed', 'cones']
/** Barbs hold on both sides only where the thread runs on for this long, mm; where it begins at a band it is held by it. */
const BOTH_SIDES_MM = 10
const TETHERED_PLANES: readonly Plane[] = ['subcutis', 'smas', 'sub-smas']

/** At most one finding per ligament and side, at the place where the thread comes nearest to its line. */
export function ligamentFindings(
  run: ThreadRun,
  ligaments: readonly CheckLigament[],
  skin: SkinSurface,
): Finding[] {
  if (!TETHERED_FORMS.includes(run.thread.product.form) || ligaments.length === 0) return []
  const tracks = run.passes.map((pass) => ({
    pass,
    onSkin: pass.path.samples.map((sample) => positionAt(skin, sample.skin)),
  }))
  return ligaments.flatMap((ligament) => {
    const ball = ballRound(ligament)
    const crossings = tracks.flatMap(({ pass, onSkin }) => crossing(pass, onSkin, ligament, ball) ?? [])
    const [first, ...others] = crossings
    return first ? [others.reduce((a, b) => (b.value! < a.value! ? b : a), first)] : []
  })
}

interface Ball {
  readonly middle: Vec3
  readonly radiusMm: number
}

function ballRound({ line, halfWidthMm }: CheckLigament): Ball {
  const middle = line[Math.floor(line.length / 2)]!
  return { middle, radiusMm: halfWidthMm + Math.max(...line.map((at) => distance(middle, at))) }
}

function crossing(
  pass: PassRun,
  onSkin: readonly Vec3[],
  ligament: CheckLigament,
  ball: Ball,
): Finding | null {
  const { samples } = pass.path
  const lengthMm = samples.at(-1)!.sMm
  const away = samples.map((sample, i) =>
    isCaught(sample, lengthMm) && distance(onSkin[i]!, ball.middle) <= ball.radiusMm
      ? distanceToLine(onSkin[i]!, ligament.line)
      : Infinity,
  )
  const worst = away.indexOf(Math.min(...away))
  const nearest = away[worst]
  if (nearest === undefined || nearest > ligament.halfWidthMm) return null
  const [from, to] = stretches(samples.length, (i) => away[i]! <= ligament.halfWidthMm).find(
    ([a, b]) => a <= worst && worst <= b,
  )!
  const name = `the patient's ${ligament.side} ${inSentence(ligament.name)}`
  const where = `${roundMm(samples[worst]!.sMm)} mm from the entry`
  return {
    ...plainFinding({
      code: 'crosses-ligament',
      severity: LIGAMENT_SEVERITY,
      pass: pass.index,
      from: samples[from]!,
      to: samples[to]!,
      worst: samples[worst]!,
      value: nearest,
      limit: ligament.halfWidthMm,
      message: `Crosses ${name} ${where}: barbs that hold on both sides of it can dimple the skin`,
    }),
    side: ligament.side,
    acrossSdMm: ligament.acrossSdMm,
    source: ligament.source,
  }
}

const isCaught = ({ transit, plane, sMm }: PathSample, lengthMm: number): boolean =>
  !transit && TETHERED_PLANES.includes(plane) && sMm >= BOTH_SIDES_MM && sMm <= lengthMm - BOTH_SIDES_MM

/** Without its note in brackets, first letter small. */
function inSentence(name: string): string {
  const plain = name.replace(/\s*\(.*?\)/g, '')
  return plain[0]!.toLowerCase() + plain.slice(1)
}
