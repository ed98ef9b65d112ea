/** Shapes of CONTRACT "Report" and "Geometry", written down again from the contract: nothing here comes from src. */
export type V3 = [number, number, number]
export type Side = 'left' | 'right'
export type Severity = 'clear' | 'not-assessed' | 'caution' | 'danger'

export interface DumpLayer {
  at: V3
  epidermisMm: number
  dermisMm: number
  fatMm: number
  smasTopMm: number
  smasBottomMm: number
  smas: 'present' | 'attenuated' | 'absent'
  deepFasciaMm: number | null
  boneMm: number | null
}

export interface DumpPath {
  variant: string
  prevalence: number | null
  points: V3[]
  radiiMm: number[]
  layers: string[]
  acrossSdMm: number[]
  depthSdMm: number[]
  depthsMm: number[]
  /** What each place rests on: `measured`, `bounded` or `estimate`. */
  evidence: string[]
  layerNeverProtects: boolean[]
}

export interface DumpMesh {
  positions: number[]
  triangles: number[]
}

interface DumpStructureBase {
  id: string
  kind: 'nerve' | 'artery' | 'vein' | 'duct' | 'gland'
  side: Side
  marginMm: number
}

export interface DumpTube extends DumpStructureBase {
  paths: DumpPath[]
}

export interface DumpGland extends DumpStructureBase {
  mesh: DumpMesh
  layer: string
  acrossSdMm: number
  depthSdMm: number
  evidence: string
}

export type DumpStructure = DumpTube | DumpGland

export interface DumpSample {
  sMm: number
  at: V3
  depthMm: number
  plane: string
  transit: boolean
}

export interface DumpPass {
  samples: DumpSample[]
  stiffened: { deviationMm: number; samples: DumpSample[] } | null
}

export interface DumpThread {
  id: string
  radiusMm: number
  passes: DumpPass[]
}

export interface Dump {
  format: 'threadline-geometry'
  version: 1
  skin: DumpMesh
  landmarks: Record<string, V3 | { left: V3; right: V3 }>
  layers: DumpLayer[]
  structures: DumpStructure[]
  threads: DumpThread[]
}

export interface ReportFinding {
  code: string
  severity: Severity
  structure: string | null
  side: Side | null
  variant: string | null
  pass: number
  atMm: number
  value: number | null
  limit: number | null
  contactProbability: number | null
  stiffenedOnly: boolean
  message: string
}

export interface ReportThread {
  id: string
  product: string
  plane: string
  severity: Severity
  lengthMm: number
  findings: ReportFinding[]
}

export interface Report {
  severity: Severity
  threads: ReportThread[]
  notAssessed: { thread: string; fromMm: number; toMm: number; reason: string }[]
}
