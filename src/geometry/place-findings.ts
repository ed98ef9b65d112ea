import type { Finding, PathSample, Severity } from './check-types.ts'
import { plainFinding, stretches } from './finding.ts'
import { COMMISSURE_MM, SOURCE_YI_2026 } from './limits.ts'
import { roundMm } from './messages.ts'
import type { SkinSurface, SkinZones } from './skin.ts'
import { positionAt } from './surface.ts'
import type { PassRun, ThreadRun } from './thread-run.ts'
import { distance, type Vec3 } from './vec3.ts'
import { crossesMidline } from './whereabouts.ts'

/** Findings about where on the face a thread runs. */
export function placeFindings(run: ThreadRun, skin: SkinSurface, cheilia: readonly Vec3[]): Finding[] {
  return run.passes.flatMap((pass) => [
    ...commissureFinding(pass, skin, cheilia),
    ...rimFinding(run, pass),
    ...lipFinding(run, pass),
    ...midlineFinding(pass),
    ...(pass.index === 0 ? hairFinding(pass) : []),
  ])
}

/** The mouth corner lies on the skin: so does the distance to it, from the skin over the path. Depth is no way off. */
function commissureFinding(pass: PassRun, skin: SkinSurface, cheilia: readonly Vec3[]): Finding[] {
  const { samples } = pass.path
  const away = samples.map((sample) => {
    const over = positionAt(skin, sample.skin)
    return Math.min(...cheilia.map((c) => distance(c, over)))
  })
  const worst = away.indexOf(Math.min(...away))
  const nearest = away[worst]
  if (nearest === undefined || nearest >= COMMISSURE_MM) return []
  const [from, to] = stretches(samples.length, (i) => away[i]! < COMMISSURE_MM).find(
    ([a, b]) => a <= worst && worst <= b,
  )!
  return [
    plainFinding({
      code: 'near-commissure',
      severity: 'caution',
      pass: pass.index,
      from: samples[from]!,
      to: samples[to]!,
      worst: samples[worst]!,
      value: nearest,
      limit: COMMISSURE_MM,
      source: SOURCE_YI_2026,
      message: `Runs ${roundMm(nearest)} mm from the corner of the mouth, ${roundMm(samples[worst]!.sMm)} mm from the entry`,
    }),
  ]
}

const hasBarbs = ({ thread }: ThreadRun): boolean =>
  thread.product.form === 'barbed' || thread.product.form === 'cones'

/** Lids: barbs are a danger there, a smooth thread a caution (planning default). */
function rimFinding(run: ThreadRun, pass: PassRun): Finding[] {
  const barbed = hasBarbs(run)
  return zoneFinding(pass, (zones) => zones.insideOrbitalRim, {
    code: 'inside-orbital-rim',
    severity: barbed ? 'danger' : 'caution',
    words: barbed ? 'A thread with barbs runs inside the orbital rim' : 'Runs inside the orbital rim',
  })
}

/** Lips are for smooth threads: barbs under so thin a cover, in a part that always moves, come out (planning default). */
function lipFinding(run: ThreadRun, pass: PassRun): Finding[] {
  if (!hasBarbs(run)) return []
  return zoneFinding(pass, (zones) => zones.lips, {
    code: 'product-plane',
    severity: 'danger',
    words: 'A thread with barbs runs in the lip, where only smooth ones belong',
  })
}

function hairFinding(pass: PassRun): Finding[] {
  const entry = pass.path.samples[0]!
  if (!pass.zones[0]!.hair) return []
  const message = 'The entry lies in hair: part it, and keep barbs out of the follicles'
  return [
    plainFinding({
      code: 'entry-in-hair',
      severity: 'clear',
      pass: 0,
      from: entry,
      to: entry,
      worst: entry,
      message,
    }),
  ]
}

function midlineFinding(pass: PassRun): Finding[] {
  const { samples } = pass.path
  const xs = samples.map((sample) => sample.at[0])
  if (!crossesMidline(xs)) return []
  const at = xs.reduce((best, x, i) => (Math.abs(x) < Math.abs(xs[best]!) ? i : best), 0)
  const region = pass.zones[at]!.region
  // slings under the chin and over the neck cross on purpose
  const severity: Severity = region === 'submental' || region === 'neck' ? 'clear' : 'caution'
  const sample = samples[at]!
  const message = `Crosses the midline ${roundMm(sample.sMm)} mm from the entry`
  return [
    plainFinding({
      code: 'crosses-midline',
      severity,
      pass: pass.index,
      from: sample,
      to: sample,
      worst: sample,
      message,
    }),
  ]
}

function zoneFinding(
  pass: PassRun,
  holds: (zones: SkinZones) => boolean,
  what: { code: 'inside-orbital-rim' | 'product-plane'; severity: Severity; words: string },
): Finding[] {
  const { samples } = pass.path
  const [first] = stretches(samples.length, (i) => holds(pass.zones[i]!))
  if (!first) return []
  const [from, to] = first
  const sample = (i: number): PathSample => samples[i]!
  return [
    plainFinding({
      code: what.code,
      severity: what.severity,
      pass: pass.index,
      from: sample(from),
      to: sample(to),
      worst: sample(Math.floor((from + to) / 2)),
      message: `${what.words}, ${roundMm(sample(from).sMm)} to ${roundMm(sample(to).sMm)} mm from the entry`,
    }),
  ]
}
