import { placeContext, type PlacedContext } from '../anatomy/index.ts'
import type { Structure } from '../geometry/anatomy-types.ts'
import type { CheckGround } from '../geometry/check-plan.ts'
import { buildPatientHead } from '../head/fit/index.ts'
import type { FitDistance, Head, HeadAsset, HeadFit, HeadSpec } from '../head/index.ts'
import { groundSteps } from '../plan/assess.ts'
import { isSame } from '../plan/edits/fields.ts'
import type { Individual } from '../plan/individual.ts'
import { patientAnatomy, patientLayers, type PatientAnatomy } from '../plan/patient-anatomy.ts'
import { atOnce } from './fix/in-slices.ts'

/** What is placed on a head. Plain data: it can be worked out elsewhere and sent here. */
export interface PlacedOnHead {
  readonly structures: readonly Structure[]
  readonly context: readonly PlacedContext[]
  /** What came of each sounding of the patient. */
  readonly soundings: PatientAnatomy['notes']
  readonly soundingFault: PatientAnatomy['fault']
}

/** A head with its structures and context, ready to be checked against. */
export interface CompleteHead extends PlacedOnHead {
  readonly head: Head
  readonly ground: CheckGround
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
  /** The same where all but skin and ground was worked out elsewhere. */
  joinSteps(spec: HeadSpec, soundings: Soundings, placed: PlacedOnHead): Generator<void, CompleteHead>
  /** A head that was completed not long ago; null where it would have to be made. */
  known(spec: HeadSpec, soundings?: Soundings): CompleteHead | null
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
    if (last === null || !isSameSpec(specOf(last), spec)) last = buildPatientHead(asset, spec)
    return last
  }
  const known = (spec: HeadSpec, soundings: Soundings = {}): CompleteHead | null => {
    const found = kept.find(
      (one) => isSameSpec(specOf(one.made.head), spec) && areSameSoundings(one.soundings, soundings),
    )
    if (found === undefined) return null
    kept = [found, ...kept.filter((other) => other !== found)]
    return found.made
  }
  const keep = (made: CompleteHead, { layers, courses }: Soundings): CompleteHead => {
    kept = [{ made, soundings: { layers, courses } }, ...kept].slice(0, KEPT)
    return made
  }
  function* completeSteps(spec: HeadSpec, soundings: Soundings = {}): Generator<void, CompleteHead> {
    const there = known(spec, soundings)
    if (there !== null) return there
    const bare = skin(spec)
    yield
    const { head, structures, notes, fault } = patientAnatomy(bare, { individual: soundings })
    yield
    const context = placeContext(head)
    yield
    const ground = yield* groundSteps(head, structures, context)
    return keep({ head, structures, context, ground, soundings: notes, soundingFault: fault }, soundings)
  }
  function* joinSteps(
    spec: HeadSpec,
    soundings: Soundings,
    placed: PlacedOnHead,
  ): Generator<void, CompleteHead> {
    const bare = skin(spec)
    yield
    const head = patientLayers(bare, { individual: soundings })
    yield
    const ground = yield* groundSteps(head, placed.structures, placed.context)
    return keep({ ...placed, head, ground }, soundings)
  }
  return {
    asset,
    skin,
    known,
    completeSteps,
    joinSteps,
    complete: (spec, soundings) => atOnce(completeSteps(spec, soundings)),
  }
}

const specOf = ({ preset, layerSetting, fitted, morphs }: Head): HeadSpec => ({
  preset,
  layers: layerSetting,
  morphs,
  fit: fitted?.fit,
})

/** Whether two specs make the same head. */
export const isSameSpec = (a: HeadSpec, b: HeadSpec): boolean =>
  a.preset === b.preset &&
  (a.layers ?? 'average') === (b.layers ?? 'average') &&
  sameFit(a.fit, b.fit) &&
  sameMorphs(a.morphs ?? {}, b.morphs ?? {})

export const areSameSoundings = (a: Soundings = {}, b: Soundings = {}): boolean =>
  isSame({ layers: a.layers, courses: a.courses }, { layers: b.layers, courses: b.courses })

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
