import { checkContextOf, placeContext, type PlacedContext } from '../anatomy/index.ts'
import type { Structure } from '../geometry/anatomy-types.ts'
import type { PassPath, PathSample } from '../geometry/check-types.ts'
import type { SurfacePoint } from '../geometry/skin.ts'
import type { Vec3 } from '../geometry/vec3.ts'
import type { Head } from '../head/types.ts'
import type { Assessment } from '../plan/assess.ts'
import type {
  DumpGland,
  DumpLayers,
  DumpMesh,
  DumpPass,
  DumpSample,
  DumpThread,
  DumpTube,
  GeometryDump,
} from './geometry-types.ts'

/**
 * The geometry that the verdicts were computed on, unrounded, so that anyone can compute them again. Pure.
 * @param head the head the plan was assessed on
 * @param structures the structures it was assessed against
 * @param context of that head; default: placed anew, which gives the same
 */
export function geometryOf(
  head: Head,
  structures: readonly Structure[],
  assessment: Assessment,
  context: readonly PlacedContext[] = placeContext(head),
): GeometryDump {
  return {
    format: 'threadline-geometry',
    version: 1,
    skin: meshOf(head),
    landmarks: Object.fromEntries(head.landmarkIds.map((id) => [id, landmarkOf(head, id)])),
    layers: [...landmarkLayers(head), ...sampleLayers(head, assessment)],
    structures: structures.map(structureOf),
    ligaments: checkContextOf(head, context, structures).ligaments.map(
      ({ id, side, line, halfWidthMm, acrossSdMm }) => ({ id, side, line, halfWidthMm, acrossSdMm }),
    ),
    smasZones: context
      .filter(({ kind }) => kind === 'smas-zone')
      .map(({ id, side, lines }) => ({ id, side, outline: lines[0]!.points })),
    threads: assessment.check.threads.map((result, index): DumpThread => {
      const { product } = assessment.threads[index]!
      return { id: result.id, radiusMm: product.outerDiameterMm / 2, passes: result.passes.map(passOf) }
    }),
  }
}

const meshOf = (mesh: { positions: Float64Array; triangles: Uint32Array }): DumpMesh => ({
  positions: [...mesh.positions],
  triangles: [...mesh.triangles],
})

const landmarkOf = (head: Head, id: string): Vec3 | { left: Vec3; right: Vec3 } =>
  head.isPaired(id)
    ? { left: head.landmark(id, 'left'), right: head.landmark(id, 'right') }
    : head.landmark(id)

function landmarkLayers(head: Head): DumpLayers[] {
  const places = head.landmarkIds.flatMap((id) => {
    const found = landmarkOf(head, id)
    return 'left' in found ? [found.left, found.right] : [found]
  })
  return places.flatMap((at) => {
    const skin = head.closestPoint(at)
    return skin === null ? [] : layersOf(head, at, skin.point)
  })
}

/** Layers under every sample, of the paths held to the bend radius too. */
function sampleLayers(head: Head, { check }: Assessment): DumpLayers[] {
  const passes = check.threads.flatMap((thread) => thread.passes)
  const samples = passes.flatMap((pass) => [...pass.samples, ...(pass.stiffened?.samples ?? [])])
  return samples.flatMap((sample) => layersOf(head, sample.at, sample.skin))
}

/** None where the model has no data: unknown stays unknown. */
function layersOf(head: Head, at: Vec3, skin: SurfacePoint): DumpLayers[] {
  const stack = head.layersAt(skin)
  if (stack === null) return []
  return [
    {
      at,
      skinAt: head.positionOf(skin),
      epidermisMm: stack.epidermisMm,
      dermisMm: stack.dermisMm,
      fatMm: stack.fatMm,
      smasTopMm: stack.smasTopMm,
      smasBottomMm: stack.smasBottomMm,
      smas: stack.smas,
      deepFasciaMm: stack.deepFasciaMm,
      boneMm: stack.boneMm,
    },
  ]
}

function structureOf(structure: Structure): DumpTube | DumpGland {
  const { id, kind, side, marginMm } = structure
  if (structure.kind === 'gland') {
    const { layer, acrossSdMm, depthSdMm, evidence } = structure
    return { id, kind, side, marginMm, layer, acrossSdMm, depthSdMm, evidence, mesh: meshOf(structure.mesh) }
  }
  return {
    id,
    kind,
    side,
    marginMm,
    paths: structure.paths.map((path) => ({
      variant: path.variant,
      prevalence: path.prevalence,
      points: path.points,
      radiiMm: path.radiiMm,
      layers: path.layers,
      acrossSdMm: path.acrossSdMm,
      depthSdMm: path.depthSdMm,
      depthsMm: path.depthsMm,
      shallowerMm: path.shallowerMm,
      evidence: path.evidence,
      layerNeverProtects: path.layerNeverProtects,
    })),
  }
}

const sampleOf = ({ sMm, at, depthMm, plane, transit }: PathSample): DumpSample => ({
  sMm,
  at,
  depthMm,
  plane,
  transit,
})

const passOf = ({ samples, stiffened }: PassPath): DumpPass => ({
  samples: samples.map(sampleOf),
  stiffened: stiffened && {
    deviationMm: stiffened.deviationMm,
    samples: stiffened.samples.map(sampleOf),
  },
})
