import { useStore } from 'zustand'
import { createStore } from 'zustand/vanilla'
import type { Vec3 } from '../../geometry/vec3.ts'
import type { FitTemplate } from '../../head/scan/fit-template.ts'
import type { ScanNote } from '../../head/scan/read/clean-scan.ts'
import type { ScanUnit } from '../../head/scan/read/units.ts'
import type { ScanFit, ScanMesh } from '../../head/scan/scan-types.ts'
import type { PlanHead } from '../../plan/document.ts'
import type { OpenPlan } from '../library/open-plan.ts'

export interface PlacedMark {
  /** Frame of the scan, mm. */
  readonly at: Vec3
  /** The planner put it there, and nobody has looked at it yet. */
  readonly proposed: boolean
}

/** A scan that is being brought onto the head. */
export interface ScanState {
  /** The plan that it was chosen for; null before that. */
  readonly plan: OpenPlan | null
  readonly stage: 'choose' | 'reading' | 'unit' | 'marks' | 'fitting' | 'fitted'
  readonly fileName: string
  /** As in the file, in its unit. */
  readonly raw: ScanMesh | null
  readonly size: number
  readonly notes: readonly ScanNote[]
  readonly unit: ScanUnit | null
  /** In mm. */
  readonly mesh: ScanMesh | null
  /** By `scanPointKey`. */
  readonly marks: ReadonlyMap<string, PlacedMark>
  /** Landmarks that the scan does not show. */
  readonly hidden: ReadonlySet<string>
  /** The landmark that the next click places; null when all are there. */
  readonly current: string | null
  readonly proposing: boolean
  /** Share of the fit that is done. */
  readonly progress: number
  readonly template: FitTemplate | null
  /** The head that `template` is of: a fit is offsets from its skin, and makes another face of any other. */
  readonly fittedTo: PlanHead | null
  readonly fit: ScanFit | null
  /** What went wrong, in one sentence. */
  readonly refused: string | null
}

export const NO_SCAN: ScanState = {
  plan: null,
  stage: 'choose',
  fileName: '',
  raw: null,
  size: 0,
  notes: [],
  unit: null,
  mesh: null,
  marks: new Map(),
  hidden: new Set(),
  current: null,
  proposing: false,
  progress: 0,
  template: null,
  fittedTo: null,
  fit: null,
  refused: null,
}

/** The scan in the middle of its import. Kept nowhere, never undone: the head changes only when the fit is accepted. */
export const scanStore = createStore<ScanState>()(() => NO_SCAN)

export const useScan = <T>(selector: (state: ScanState) => T): T => useStore(scanStore, selector)
