import { placeContext, type PlacedContext } from '../anatomy/index.ts'
import type { Structure } from '../geometry/anatomy-types.ts'
import type { CheckGround } from '../geometry/check-plan.ts'
import { buildPatientHead } from '../head/fit/index.ts'
import type { FitDistance, Head, HeadAsset, HeadFit, HeadSpec } from '../head/index.ts'
import { groundOf } from '../plan/assess.ts'
import { isSame } from '../plan/edits/fields.ts'
import type { Individual } from '../plan/individual.ts'
import { patientAnatomy, type PatientAnatomy } from '../plan/patient-anatomy.ts'
import { atOnce } from './fix/in-slices.ts'

/** A head with its structures and context, ready to be checked against. */
export interface CompleteHead {
  readonly head: Head
  readonly structures: readonly Structure[]
  readonly context: readonly PlacedContext[]
  readonly ground: CheckGround
  /** What came of each sounding of the patient. */
  readonly soundings: PatientAnatomy['notes']
  readonly soundingFault: PatientAnatomy['fault']
}

/** What was measured under the skin of one patient. */
export type Soundings = Pick<Individual, 'layers' | 'courses'>

export interface HeadMaker {
  /** The template that heads are made from. */
  readonly asset: HeadAsset
  /**
   * @param soundings that layers and anatomy are led through; default: none
   * @throws HeadError, AnatomyDataError where the spec names no head, or structures find no place on it
   */
  complete(spec: HeadSpec, soundings?: Soundings): CompleteHead
  /** The same, yielding between its parts (skin, anatomy, context, ground), so that a page stays alive. */
  completeSteps(spec: HeadSpec, soundings?: Soundings): Generator<void, CompleteHead>
  /** The skin alone, for a slider that moves. @throws HeadError */
  skin(spec: HeadSpec): Head
}

/** Undo of a change of head, and opening a plan on another one, find their head again. */
const KEPT = 3

/**
 * Makes heads from one template and remembers the last few.
 * @param shown a head of that template which is there already
 */
export function headMaker(asset: HeadAsset, shown: Head | null = null): HeadMaker {
  let kept: readonly { readonly made: CompleteHead; readonly soundings: Soundings }[] = []
  let last = shown
  const skin = (spec: HeadSpec): Head => {
    if (last === null || !isHeadOf(last, spec)) last = buildPatientHead(asset, spec)
    return last
  }
  function* completeSteps(
    spec: HeadSpec,
    { layers, courses }: Soundings = {},
  ): Generator<void, CompleteHead> {
    const soundings = { layers, courses }
    const known = kept.find((one) => isHeadOf(one.made.head, spec) && isSame(one.soundings, soundings))
    if (known !== undefined) {
      kept = [known, ...kept.filter((other) => other !== known)]
      return known.made
    }
    const bare = skin(spec)
    yield
    const { head, structures, notes, fault } = patientAnatomy(bare, { individual: soundings })
    yield
    const context = placeContext(head)
    yield
    const ground = groundOf(head, structures, context)
    const made = { head, structures, context, ground, soundings: notes, soundingFault: fault }
    kept = [{ made, soundings }, ...kept].slice(0, KEPT)
    return made
  }
  return {
    asset,
    skin,
    completeSteps,
    complete: (spec, soundings) => atOnce(completeSteps(spec, soundings)),
  }
}

function isHeadOf(head: Head, spec: HeadSpec): boolean {
  return (
    head.preset === spec.preset &&
    head.layerSetting === (spec.layers ?? 'average') &&
    sameFit(head.fitted?.fit, spec.fit) &&
    sameMorphs(head.morphs, spec.morphs ?? {})
  )
}

/** A scan's shape is the same only where it is the same object; typed distances are compared. */
function sameFit(a: HeadFit | undefined, b: HeadFit | undefined): boolean {
  if (a === b) return true
  if (a === undefined || b === undefined || a.kind !== b.kind) return false
  if (a.kind === 'scan' && b.kind === 'scan' && a.displacement !== b.displacement) return false
  return sameDistances(a.measurements ?? [], b.measurements ?? [])
}

const sameDistances = (a: readonly FitDistance[], b: readonly FitDistance[]): boolean =>
  a.length === b.length &&
  a.every((one, i) => one.id === b[i]!.id && one.side === b[i]!.side && one.mm === b[i]!.mm)

function sameMorphs(a: Head['morphs'], b: Head['morphs']): boolean {
  const ids = new Set([...Object.keys(a), ...Object.keys(b)])
  return [...ids].every((id) => (a[id] ?? 0) === (b[id] ?? 0))
}
