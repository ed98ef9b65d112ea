import type { Structure, TubeStructure } from '../../geometry/anatomy-types.ts'
import type { PathSample } from '../../geometry/check-types.ts'
import { CAUTION_SD_FACTOR } from '../../geometry/limits.ts'
import type { SectionEllipse } from './ellipse.ts'
import { edgeWords, sectionFrame, type SectionFrame, type SectionPoint, type SectionView } from './frame.ts'
import { cutGland } from './gland.ts'
import { skinProfile, type ProfilePoint, type SectionSkin } from './profile.ts'
import { cutThread, cutTube, marginOf, type TubeCut } from './tubes.ts'

/** One course of a tube in a cut. */
export interface SectionTube extends TubeCut {
  readonly structure: TubeStructure
  /** `nominal`, or the variant that this course belongs to. */
  readonly variant: string
}

/** A gland in a cut: its outlines, and how far from the wall margin and uncertainty reach, mm. */
export interface SectionGland {
  readonly structure: Extract<Structure, { kind: 'gland' }>
  readonly rings: readonly (readonly SectionPoint[])[]
  readonly marginMm: number
  /** In depth, which is the way a gland's broad face turns. */
  readonly uncertaintyMm: number
}

/** A cut through skin, layers, structures and threads in true scale, mm; the thread in the middle. */
export interface Section {
  readonly view: SectionView
  readonly frame: SectionFrame
  readonly halfMm: number
  readonly profile: readonly ProfilePoint[]
  readonly tubes: readonly SectionTube[]
  readonly glands: readonly SectionGland[]
  readonly thread: readonly SectionEllipse[]
  /** Other threads of the plan where the cut meets them. */
  readonly others: readonly SectionEllipse[]
  /** What lies at its left and right edge, as words of the head frame. */
  readonly edges: readonly [left: string, right: string]
}

/** One run of a thread, for a cut. */
export interface SectionRun {
  readonly samples: readonly PathSample[]
  readonly radiusMm: number
}

export interface SectionGround {
  readonly skin: SectionSkin
  readonly structures: readonly Structure[]
  /** Margins of the plan by structure id, mm. */
  readonly marginsMm: Readonly<Record<string, number>>
}

/**
 * The cut along or across a thread at one of its samples. Pure; about a millisecond.
 * @param halfMm half the width of the window, mm
 * @param others the other runs of the plan
 */
export function sectionOf(
  view: SectionView,
  run: SectionRun,
  index: number,
  ground: SectionGround,
  halfMm: number,
  others: readonly SectionRun[] = [],
): Section {
  const frame = sectionFrame(run.samples, index, view)
  const { skin, structures, marginsMm } = ground
  const tubes = structures.flatMap((structure): SectionTube[] =>
    structure.kind === 'gland'
      ? []
      : structure.paths.flatMap((path) => {
          const cut = cutTube(frame, path, marginOf(structure, marginsMm), halfMm)
          return cut === null ? [] : [{ ...cut, structure, variant: path.variant }]
        }),
  )
  const glands = structures.flatMap((structure): SectionGland[] => {
    if (structure.kind !== 'gland') return []
    const rings = cutGland(frame, structure.mesh, halfMm)
    const marginMm = marginOf(structure, marginsMm)
    const uncertaintyMm = marginMm + CAUTION_SD_FACTOR * structure.depthSdMm
    return rings.length === 0 ? [] : [{ structure, rings, marginMm, uncertaintyMm }]
  })
  return {
    view,
    frame,
    halfMm,
    profile: skinProfile(skin, frame, halfMm),
    tubes,
    glands,
    thread: cutRun(frame, run, halfMm),
    others: others.flatMap((other) => cutRun(frame, other, halfMm)),
    edges: edgeWords(frame),
  }
}

/** Only what lies about the window is cut. */
function cutRun(frame: SectionFrame, { samples, radiusMm }: SectionRun, halfMm: number): SectionEllipse[] {
  const far = 2 * halfMm
  return cutThread(
    frame,
    samples.map(({ at }) => at),
    radiusMm,
  ).filter(({ x, y }) => Math.abs(x) < far && Math.abs(y) < far)
}
