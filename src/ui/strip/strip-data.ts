import type { Finding, PathSample, PassPath, Severity, ThreadResult } from '../../geometry/check-types.ts'
import { SEVERITIES } from '../../geometry/check-types.ts'
import type { StructureKind } from '../../geometry/anatomy-types.ts'
import { skinThicknessMm, type LayerStack, type SkinSurface } from '../../geometry/skin.ts'
import { structureKey, type StructureKey } from '../../state/structure-key.ts'

/** The layers under one place of the thread; null where the model has no data. */
export interface StripColumn {
  readonly sMm: number
  readonly layers: LayerStack | null
}

/** A piece of the thread with one severity. */
export interface StripStretch {
  readonly fromMm: number
  readonly toMm: number
  readonly severity: Severity
}

/** A piece that lies too shallow or too deep, or where a structure is in danger. */
export interface StripFault {
  readonly kind: 'shallow' | 'deep' | 'danger'
  readonly fromMm: number
  readonly toMm: number
  readonly severity: Severity
}

/** A structure beside the thread. */
export interface StripMark {
  readonly key: StructureKey
  readonly id: string
  readonly kind: StructureKind | null
  readonly sMm: number
  /** Depth of its nearest wall under the skin, mm; null where it could not be measured. */
  readonly depthMm: number | null
  readonly clearanceMm: number
  readonly severity: Severity
  readonly finding: Finding
}

export interface StripData {
  readonly lengthMm: number
  /** What the picture reaches down to, mm. */
  readonly bottomMm: number
  readonly diameterMm: number
  readonly samples: readonly PathSample[]
  readonly columns: readonly StripColumn[]
  readonly stretches: readonly StripStretch[]
  readonly faults: readonly StripFault[]
  readonly marks: readonly StripMark[]
}

/** What the strip asks of a head. */
export type StripHead = Pick<SkinSurface, 'layersAt' | 'closestPoint'>

/** Room under the deepest thing drawn, mm; the least and the most that is shown. */
const ROOM_MM = 2
const LEAST_BOTTOM_MM = 8
const MOST_BOTTOM_MM = 22

/** Everything the depth strip of one pass shows. Pure. */
export function stripData(
  result: ThreadResult,
  pass: number,
  diameterMm: number,
  head: StripHead,
  kindOf: (id: string) => StructureKind | null,
): StripData | null {
  const path = result.passes[pass]
  const last = path?.samples.at(-1)
  if (path === undefined || last === undefined) return null
  const findings = result.findings.filter((finding) => finding.pass === pass)
  const columns = path.samples.map(({ sMm, skin }) => ({ sMm, layers: head.layersAt(skin) }))
  const marks = findings.flatMap((finding) => markOf(finding, head, kindOf))
  return {
    lengthMm: last.sMm,
    bottomMm: bottomOf(path, columns, marks),
    diameterMm,
    samples: path.samples,
    columns,
    stretches: stretchesOf(path.samples, findings),
    faults: findings.flatMap(faultOf),
    marks,
  }
}

/** Deep enough for the thread, the SMAS and every structure that matters; not for bone far below. */
function bottomOf(path: PassPath, columns: readonly StripColumn[], marks: readonly StripMark[]): number {
  const depths = [
    ...path.samples.map(({ depthMm }) => depthMm),
    ...columns.map(({ layers }) =>
      layers === null ? 0 : Math.max(layers.smasBottomMm, skinThicknessMm(layers)),
    ),
    ...marks.filter(({ severity }) => severity !== 'clear').map(({ depthMm }) => depthMm ?? 0),
  ]
  const deepest = depths.reduce((most, depth) => Math.max(most, depth), 0)
  return Math.min(MOST_BOTTOM_MM, Math.max(LEAST_BOTTOM_MM, Math.ceil(deepest + ROOM_MM)))
}

function markOf(
  finding: Finding,
  head: StripHead,
  kindOf: (id: string) => StructureKind | null,
): StripMark[] {
  const { structure, side, value, witness, severity, atMm } = finding
  if (structure === null || side === null || value === null) return []
  return [
    {
      key: structureKey({ id: structure, side }),
      id: structure,
      kind: kindOf(structure),
      sMm: atMm,
      depthMm: witness === null ? null : (head.closestPoint(witness)?.distanceMm ?? null),
      clearanceMm: value,
      severity,
      finding,
    },
  ]
}

/** Samples are about 1 mm apart: a stretch between two of them still shows. */
const HALF_SAMPLE_MM = 0.5

/** The thread cut where its severity changes. The worst finding over a place counts. */
export function stretchesOf(
  samples: readonly Pick<PathSample, 'sMm'>[],
  findings: readonly Finding[],
): readonly StripStretch[] {
  const loud = findings.filter(({ severity }) => severity !== 'clear')
  const worstAt = (sMm: number): Severity =>
    loud
      .filter(({ fromMm, toMm }) => sMm >= fromMm - HALF_SAMPLE_MM && sMm <= toMm + HALF_SAMPLE_MM)
      .map(({ severity }) => severity)
      .reduce(worse, 'clear')
  const out: { fromMm: number; toMm: number; severity: Severity }[] = []
  samples.slice(1).forEach(({ sMm }, i) => {
    const fromMm = samples[i]!.sMm
    // A piece between two samples takes the worse of its ends, as the line in 3D does.
    const severity = worse(worstAt(fromMm), worstAt(sMm))
    const last = out.at(-1)
    if (last?.severity === severity) last.toMm = sMm
    else out.push({ fromMm, toMm: sMm, severity })
  })
  return out
}

const worse = (a: Severity, b: Severity): Severity => (SEVERITIES.indexOf(a) >= SEVERITIES.indexOf(b) ? a : b)

function faultOf({ code, fromMm, toMm, severity }: Finding): StripFault[] {
  if (code === 'too-shallow' || code === 'breaks-skin') return [{ kind: 'shallow', fromMm, toMm, severity }]
  if (code === 'too-deep') return [{ kind: 'deep', fromMm, toMm, severity }]
  return severity === 'danger' ? [{ kind: 'danger', fromMm, toMm, severity }] : []
}
