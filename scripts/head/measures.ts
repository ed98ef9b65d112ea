/** Measurements of a head as anthropometric surveys take them, mm. */
import type { Side } from '../../src/geometry/anatomy-types.ts'
import { cross, distance, dot, normalize, sub, vertexAt, type Vec3 } from '../../src/geometry/vec3.ts'
import type { HeadBasis } from '../../src/head/types.ts'
import { hullPerimeter, tautLength, type PlanePoint } from './taut-tape.ts'

export interface Measure {
  readonly id: string
  of(head: HeadBasis): number
}

/** A landmark name, with `-left` or `-right` after paired ones; paired ones without a side are taken on the left. */
export function landmarkOf(head: HeadBasis, name: string): Vec3 {
  const side: Side = name.endsWith('-right') ? 'right' : 'left'
  const id = head.landmarkIds.includes(name) ? name : name.replace(/-(left|right)$/, '')
  return head.landmark(id, head.isPaired(id) ? side : undefined)
}

const straight = (id: string, from: string, to: string): Measure => ({
  id,
  of: (head) => distance(landmarkOf(head, from), landmarkOf(head, to)),
})

const width = (id: string, landmark: string): Measure => straight(id, `${landmark}-left`, `${landmark}-right`)

const vertical = (id: string, from: string, to: string): Measure => ({
  id,
  of: (head) => Math.abs(landmarkOf(head, from)[1] - landmarkOf(head, to)[1]),
})

/** A tape laid round the head in the plane that `planeOf` gives, drawn tight. */
const girth = (id: string, planeOf: (head: HeadBasis) => { at: Vec3; normal: Vec3 }): Measure => ({
  id,
  of: (head) => {
    const { at, normal } = planeOf(head)
    return hullPerimeter(section(head, at, normal))
  },
})

/** A tape from tragion to tragion in the plane of both and a midline landmark, drawn tight over its front. */
const tragionArc = (id: string, over: string): Measure => ({
  id,
  of: (head) => {
    const [left, right] = [landmarkOf(head, 'tragion-left'), landmarkOf(head, 'tragion-right')]
    const middle = landmarkOf(head, over)
    const forward = normalize([0, middle[1], middle[2]])
    const normal = cross([1, 0, 0], forward)
    const front = section(head, left, normal).filter(([, along]) => along > 0)
    const flat = (p: Vec3): PlanePoint => [p[0], dot(p, forward)]
    return tautLength(flat(left), flat(right), front)
  },
})

/** Points where the outer skin crosses a plane that holds the x direction: x, and the distance along the plane from `at`. */
function section(head: HeadBasis, at: Vec3, normal: Vec3): PlanePoint[] {
  const along = cross(normal, [1, 0, 0])
  const out: PlanePoint[] = []
  const { positions, triangles } = head
  for (let t = 0; t < triangles.length; t += 3)
    for (let corner = 0; corner < 3; corner++) {
      const a = vertexAt(positions, triangles[t + corner]!)
      const b = vertexAt(positions, triangles[t + ((corner + 1) % 3)]!)
      const [da, db] = [dot(sub(a, at), normal), dot(sub(b, at), normal)]
      if (da > 0 === db > 0) continue
      const share = da / (da - db)
      const p: Vec3 = [
        a[0] + (b[0] - a[0]) * share,
        a[1] + (b[1] - a[1]) * share,
        a[2] + (b[2] - a[2]) * share,
      ]
      out.push([p[0], dot(sub(p, at), along)])
    }
  return out
}

/** How far below the thyroid notch the neck tape lies, mm (planning default), and how its plane leans forward, degrees. */
const NECK_TAPE = { belowNotchMm: 4, leanDeg: 25 } as const

export const MEASURES: readonly Measure[] = [
  width('zy-zy', 'zygion'),
  width('go-go', 'gonion'),
  width('eu-eu', 'euryon'),
  straight('g-op', 'glabella', 'opisthocranion'),
  girth('head-circumference', (head) => {
    const at = landmarkOf(head, 'glabella')
    const along = normalize(sub(landmarkOf(head, 'opisthocranion'), at))
    return { at, normal: cross([1, 0, 0], along) }
  }),
  vertical('t-v', 'tragion', 'vertex'),
  straight('n-gn', 'nasion', 'gnathion'),
  straight('se-me', 'sellion', 'menton'),
  straight('sn-ls', 'subnasale', 'labiale-superius'),
  straight('sn-sto', 'subnasale', 'stomion'),
  straight('ls-sto', 'labiale-superius', 'stomion'),
  straight('sto-li', 'stomion', 'labiale-inferius'),
  straight('li-sl', 'labiale-inferius', 'sublabiale'),
  width('en-en', 'endocanthion'),
  width('ex-ex', 'exocanthion'),
  straight('en-ex', 'endocanthion', 'exocanthion'),
  straight('ps-pi', 'palpebrale-superius', 'palpebrale-inferius'),
  width('p-p', 'pupil'),
  straight('n-sn', 'nasion', 'subnasale'),
  straight('se-sn', 'sellion', 'subnasale'),
  width('al-al', 'alare'),
  straight('sn-prn', 'subnasale', 'pronasale'),
  straight('n-prn', 'nasion', 'pronasale'),
  width('sbal-sbal', 'subalare'),
  width('ch-ch', 'cheilion'),
  width('cph-cph', 'crista-philtri'),
  width('ft-ft', 'frontotemporale'),
  width('t-t', 'tragion'),
  straight('t-n', 'tragion', 'nasion'),
  straight('t-gn', 'tragion', 'gnathion'),
  tragionArc('t-gn-t-arc', 'gnathion'),
  tragionArc('t-submandibular-t-arc', 'cervical-point'),
  straight('sa-sba', 'superaurale', 'subaurale'),
  straight('ear-breadth', 'preaurale', 'postaurale'),
  girth('neck-circumference', (head) => {
    const [x, y, z] = landmarkOf(head, 'thyroid-notch')
    const lean = (NECK_TAPE.leanDeg * Math.PI) / 180
    return { at: [x, y - NECK_TAPE.belowNotchMm, z], normal: [0, Math.cos(lean), Math.sin(lean)] }
  }),
]
