import type { GlandStructure, Structure } from '../../geometry/anatomy-types.ts'
import type { CheckContext, CheckLigament } from '../../geometry/check-context.ts'
import { closedMesh, isInside } from '../../geometry/closed-mesh.ts'
import type { LayerStack, SurfacePoint } from '../../geometry/skin.ts'
import type { Vec3 } from '../../geometry/vec3.ts'
import type { Head } from '../../head/types.ts'
import type { PlacedContext } from '../context-types.ts'
import { once } from './once.ts'

/** From here on a place lies under a muscle or in a zone, 0..1: on its outline. */
const COVERED_FROM = 0.5
/** Where no deep fascia is known it is taken to lie this far under the SMAS, mm: planning default. */
const FASCIA_UNDER_SMAS_MM = 1

/** What the checker asks of a head's context. Covers and glands are worked out when they are first asked for. */
export function checkContextOf(
  head: Head,
  context: readonly PlacedContext[],
  structures: readonly Structure[],
): CheckContext {
  const covered = (one: PlacedContext, { tri, bary }: SurfacePoint): number =>
    one.cover
      ? bary.reduce((sum, weight, k) => sum + weight * one.cover![head.triangles[tri * 3 + k]!]!, 0)
      : 0
  const muscles = context.filter(({ kind }) => kind === 'muscle')
  const zones = context.filter(({ kind }) => kind === 'smas-zone')
  const glands = structures
    .filter((one): one is GlandStructure => one.kind === 'gland' && one.prevalence === null)
    .map((gland) => ({ name: gland.name, mesh: once(() => closedMesh(gland.mesh)) }))

  const muscleAt = (skin: SurfacePoint, layer: PlacedContext['layer']): string | null => {
    const over = muscles
      .filter((one) => one.layer === layer)
      .map((one) => ({ name: one.name, share: covered(one, skin) }))
      .filter(({ share }) => share >= COVERED_FROM)
    return over.length === 0 ? null : inSentence(over.reduce((a, b) => (b.share > a.share ? b : a)).name)
  }

  return {
    ligaments: context.flatMap(ligamentOf),
    smasZoneAt(skin) {
      const zone = zones.find((one) => covered(one, skin) >= COVERED_FROM)
      return zone ? (zone.id === 'smas-mobile' ? 'mobile' : 'fixed') : null
    },
    tissueAt(at: Vec3, depthMm: number, skin: SurfacePoint, layers: LayerStack) {
      const { smasTopMm, smasBottomMm, deepFasciaMm, boneMm } = layers
      if (depthMm < smasTopMm || (boneMm !== null && depthMm >= boneMm)) return null
      if (depthMm < smasBottomMm) return muscleAt(skin, 'smas')
      const gland = glands.find(({ mesh }) => isInside(mesh(), at))
      if (gland) return inSentence(gland.name)
      const fasciaMm = deepFasciaMm ?? smasBottomMm + FASCIA_UNDER_SMAS_MM
      return (depthMm >= fasciaMm ? muscleAt(skin, 'sub-deep-fascia') : null) ?? muscleAt(skin, 'sub-smas')
    },
  }
}

function ligamentOf({ id, name, side, ligament, source }: PlacedContext): CheckLigament[] {
  if (!ligament || side === 'midline') return []
  const { onSkin, halfWidthMm, acrossSdMm } = ligament
  return [{ id, name, side, line: onSkin, halfWidthMm, acrossSdMm, source }]
}

/** Without a part named after a comma or in brackets, first letter small. */
function inSentence(name: string): string {
  const plain = name.replace(/\s*[,(].*$/, '')
  return `the ${plain[0]!.toLowerCase()}${plain.slice(1)}`
}
