import { NO_CONTEXT, type CheckContext } from './check-context.ts'
import type { Finding, FindingCode, PathSample, Severity } from './check-types.ts'
import { deepLimitMm, shallowLimitMm } from './depth-limits.ts'
import { plainFinding, stretches } from './finding.ts'
import { DEPTH_TOLERANCE_MM } from './limits.ts'
import { roundMm } from './messages.ts'
import { planeTarget } from './plane-depth.ts'
import type { Plane } from './planes.ts'
import { skinThicknessMm, type LayerStack } from './skin.ts'
import { worse } from './severity.ts'
import { planesAt, type PassRun, type ThreadRun } from './thread-run.ts'

/** A depth that one sample breaks. */
interface DepthFault {
  readonly code: FindingCode
  readonly severity: Severity
  readonly valueMm: number
  readonly limitMm: number
  readonly words: string
}

/**
 * Depth faults of a thread: too shallow, too deep, breaks the skin, too thin a layer.
 * @param tissues names muscles and glands; without them only the layers are named
 */
export function depthFindings(
  run: ThreadRun,
  tissues: Pick<CheckContext, 'tissueAt'> = NO_CONTEXT,
): Finding[] {
  return run.passes.flatMap((pass) => {
    const followed = faultsAlong(run, pass, pass.path.samples, pass.stacks, tissues)
    const findings = [...toFindings(pass, pass.path.samples, followed, null), ...allWayFindings(run, pass)]
    if (!pass.stiff) return [...findings, ...thinFindings(run, pass)]
    const known = new Set(findings.map((f) => f.code))
    const stiff = toFindings(
      pass,
      pass.stiff.samples,
      faultsAlong(run, pass, pass.stiff.samples, pass.stiff.stacks, tissues),
      pass.path.stiffened?.deviationMm ?? 0,
    )
    return [...findings, ...stiff.filter((f) => !known.has(f.code)), ...thinFindings(run, pass)]
  })
}

function faultsAlong(
  run: ThreadRun,
  pass: PassRun,
  samples: readonly PathSample[],
  stacks: readonly (LayerStack | null)[],
  tissues: Pick<CheckContext, 'tissueAt'>,
): DepthFault[][] {
  return samples.map((sample, i) => {
    const broken = skinFault(sample, run.radiusMm)
    if (broken) return [broken]
    if (sample.transit) return []
    const layers = stacks[i]!
    if (!layers) return []
    const planes = planesAt(pass, i)
    // where the plane itself is in doubt its far side is, too; the dermis never is
    const deep = pass.aims[i]!.notAssessed ? null : deepFault(sample, planes, layers, run.radiusMm, tissues)
    return [shallowFault(sample, planes, layers), deep].filter((fault) => fault !== null)
  })
}

/** On its way in and out the cannula passes the skin; but its axis comes out at the entry and the end only. */
function skinFault(sample: PathSample, radiusMm: number): DepthFault | null {
  const leastMm = sample.transit ? -DEPTH_TOLERANCE_MM : radiusMm
  if (sample.depthMm >= leastMm) return null
  return {
    code: 'breaks-skin',
    severity: 'danger',
    valueMm: sample.depthMm,
    limitMm: sample.transit ? 0 : radiusMm,
    words: 'The cannula comes out of the skin',
  }
}

/** A thread that belongs deeper than the dermis lies in it or just under it; one meant deep does not reach its plane. */
function shallowFault(sample: PathSample, planes: readonly Plane[], layers: LayerStack): DepthFault | null {
  if (planes.includes('dermis')) return null
  const skinMm = skinThicknessMm(layers)
  const limitMm = shallowLimitMm(layers)
  const depth = sample.depthMm + DEPTH_TOLERANCE_MM
  if (depth < skinMm) {
    const words = 'Too shallow: in the dermis, the thread can show, dimple or come out'
    return { code: 'too-shallow', severity: 'danger', valueMm: sample.depthMm, limitMm, words }
  }
  if (depth < limitMm) {
    const words = 'Too shallow: just under the dermis, the thread can show or dimple'
    return { code: 'too-shallow', severity: 'caution', valueMm: sample.depthMm, limitMm, words }
  }
  const meantDeep = planes.every((plane) => plane === 'sub-smas')
  if (meantDeep && layers.smas === 'present' && depth < layers.smasBottomMm) {
    const words = 'Too shallow for its plane: not under the SMAS'
    return {
      code: 'too-shallow',
      severity: 'caution',
      valueMm: sample.depthMm,
      limitMm: layers.smasBottomMm,
      words,
    }
  }
  return null
}

/** Beyond the far side of its plane; through the SMAS unasked is a danger. */
function deepFault(
  sample: PathSample,
  planes: readonly Plane[],
  layers: LayerStack,
  radiusMm: number,
  tissues: Pick<CheckContext, 'tissueAt'>,
): DepthFault | null {
  const floors = planes.map((plane) => deepLimitMm(plane, layers, radiusMm))
  if (floors.some((floor) => floor === null)) return null
  const limitMm = Math.max(...floors.map((floor) => floor!))
  if (sample.depthMm - DEPTH_TOLERANCE_MM <= limitMm) return null
  const outer = planes.every((plane) => plane === 'subcutis' || plane === 'smas' || plane === 'dermis')
  const through = outer && sample.depthMm > layers.smasBottomMm
  const beyondDeep = !outer
  return {
    code: 'too-deep',
    severity: through || beyondDeep ? 'danger' : 'caution',
    valueMm: sample.depthMm,
    limitMm,
    // read for the worst sample only: muscles and glands are costly to tell
    get words() {
      const named = tissues.tissueAt(sample.at, sample.depthMm, sample.skin, layers)
      return `Too deep: enters ${named ?? tissueAt(sample.depthMm, layers)}`
    },
  }
}

/** What lies at a depth, in words. */
export function tissueAt(depthMm: number, layers: LayerStack): string {
  if (depthMm < skinThicknessMm(layers)) return 'the dermis'
  if (depthMm < layers.smasTopMm) return 'the superficial fat'
  if (depthMm < layers.smasBottomMm) return layers.smas === 'present' ? 'the SMAS' : 'the muscle layer'
  if (layers.boneMm !== null && depthMm >= layers.boneMm) return 'bone'
  if (layers.deepFasciaMm !== null && depthMm >= layers.deepFasciaMm)
    return 'the tissue under the deep fascia'
  return layers.smas === 'present' ? 'the layer under the SMAS' : 'the deep tissue'
}

/** One finding per code and pass: its stretch is the one that holds the worst sample. */
function toFindings(
  pass: PassRun,
  samples: readonly PathSample[],
  faults: readonly DepthFault[][],
  deviationMm: number | null,
): Finding[] {
  const codes = [...new Set(faults.flat().map((fault) => fault.code))]
  return codes.map((code) => {
    const faultAt = (i: number): DepthFault | undefined => faults[i]!.find((fault) => fault.code === code)
    const excess = (fault: DepthFault): number =>
      Math.abs(fault.valueMm - fault.limitMm) + (fault.severity === 'danger' ? 100 : 0)
    const runs = stretches(samples.length, (i) => faultAt(i) !== undefined)
    const indices = samples.map((_, i) => i).filter((i) => faultAt(i) !== undefined)
    const worst = indices.reduce((a, b) => (excess(faultAt(b)!) > excess(faultAt(a)!) ? b : a))
    const [from, to] = runs.find(([a, b]) => a <= worst && worst <= b)!
    const fault = faultAt(worst)!
    const severity = indices.map((i) => faultAt(i)!.severity).reduce(worse)
    const elsewhere =
      runs.length > 1 ? `, and in ${runs.length - 1} more place${runs.length > 2 ? 's' : ''}` : ''
    const stiff =
      deviationMm === null
        ? ''
        : `; only if the cannula keeps straighter, ${roundMm(deviationMm)} mm off the drawn path`
    return plainFinding({
      code,
      severity: deviationMm === null ? severity : 'caution',
      pass: pass.index,
      from: samples[from]!,
      to: samples[to]!,
      worst: samples[worst]!,
      value: fault.valueMm,
      limit: fault.limitMm,
      stiffenedOnly: deviationMm !== null,
      message: `${fault.words}, ${roundMm(samples[worst]!.sMm)} mm from the entry (${roundMm(fault.valueMm)} mm deep)${elsewhere}${stiff}`,
    })
  })
}

/** A run so short that the way in and the way out are all of it: excused from every depth, it says so. */
function allWayFindings(run: ThreadRun, pass: PassRun): Finding[] {
  const { samples } = pass.path
  if (samples.some((sample) => !sample.transit)) return []
  const deepest = samples.reduce((a, b) => (b.depthMm > a.depthMm ? b : a))
  const at = samples.indexOf(deepest)
  const wanted = pass.aims[at]!.fixedMm
    ? null
    : planeTarget(deepest.plane, pass.stacks[at]!, run.radiusMm).axisMm
  return [
    plainFinding({
      code: 'too-shallow',
      severity: 'caution',
      pass: pass.index,
      from: samples[0]!,
      to: samples.at(-1)!,
      worst: deepest,
      value: deepest.depthMm,
      ...(wanted === null ? {} : { limit: wanted }),
      message: `Too short for its plane: the way in and out takes the whole run (${roundMm(deepest.depthMm)} mm deep at most)`,
    }),
  ]
}

/** Where the fat is thinner than the cannula: one regional advice instead of a row of alarms. */
function thinFindings(run: ThreadRun, pass: PassRun): Finding[] {
  const { samples } = pass.path
  const thick = run.radiusMm * 2
  const thin = (i: number): boolean => {
    const layers = pass.stacks[i]
    const inFat = samples[i]!.plane === 'subcutis' || samples[i]!.plane === 'smas'
    return (
      !samples[i]!.transit &&
      inFat &&
      layers != null &&
      pass.aims[i]!.notAssessed === null &&
      layers.fatMm < thick
    )
  }
  const places = stretches(samples.length, thin)
  const [first] = places
  if (!first) return []
  const indices = samples.map((_, i) => i).filter(thin)
  const worst = indices.reduce((a, b) => (pass.stacks[b]!.fatMm < pass.stacks[a]!.fatMm ? b : a))
  const fatMm = pass.stacks[worst]!.fatMm
  return [
    plainFinding({
      code: 'thin-here',
      severity: 'caution',
      pass: pass.index,
      from: samples[first[0]]!,
      to: samples[places.at(-1)![1]]!,
      worst: samples[worst]!,
      value: fatMm,
      limit: thick,
      message: `The fat (${roundMm(fatMm)} mm) is thinner than the cannula (${roundMm(thick)} mm) ${roundMm(samples[worst]!.sMm)} mm from the entry: take a smaller gauge or measure by ultrasound`,
    }),
  ]
}
