import { NOMINAL } from '../anatomy/pick-variant.ts'
import type { Structure } from '../geometry/anatomy-types.ts'
import { dot, vertexAt, type Vec3 } from '../geometry/vec3.ts'
import { headStore } from '../state/head-store.ts'
import { drawnStructures } from '../state/shown-variants.ts'
import { structureKey, structureTitle } from '../state/structure-key.ts'
import { faceAlone, type ViewState } from '../state/view-store.ts'
import type { ScreenBox } from './labels/structure-names.ts'
import { setText } from './mark-pool.ts'
import type { OverlayFrame } from './overlay.ts'
import { toScreen, towardsCamera, type ScreenPoint } from './screen.ts'

/** From the structure to its name, CSS px. */
const LEADER_PX = { x: 34, y: -30 } as const

const HALF_HEIGHT_PX = 14
/** Free at the edge of the view, CSS px. */
const EDGE_PX = 8

/** The name of the structure under the pointer, or named by a list, joined to it by a thin line. */
export class StructureLabel {
  readonly #line: HTMLElement
  readonly #name: HTMLElement
  readonly #here: ScreenPoint = { x: 0, y: 0, inFront: false }

  #box: ScreenBox | null = null

  /** Where the name stands now; null while there is none. */
  get box(): ScreenBox | null {
    return this.#box
  }

  constructor(root: HTMLElement) {
    this.#line = root.ownerDocument.createElement('div')
    this.#line.className = 'tl-leader'
    this.#name = root.ownerDocument.createElement('div')
    this.#name.className = 'tl-name'
    this.#line.hidden = true
    this.#name.hidden = true
    root.append(this.#line, this.#name)
  }

  update(frame: OverlayFrame, view: ViewState): void {
    const key = view.hoveredStructure ?? view.isolatedStructure
    const structure =
      key === null || view.quiz || faceAlone(view)
        ? undefined
        : drawnStructures(headStore.getState().structures, view.shownVariants).find(
            (candidate) => structureKey(candidate) === key,
          )
    const at = structure === undefined ? null : (frame.structureAt ?? anchorOf(structure, frame))
    const here = at === null ? null : toScreen(frame.camera, frame.width, frame.height, at, this.#here)
    const shown = structure !== undefined && here !== null && here.inFront
    this.#line.hidden = !shown
    this.#name.hidden = !shown
    this.#box = null
    if (!shown) return
    setText(this.#name, titleOf(structure))
    const widthPx = this.#name.offsetWidth
    const roomRight = frame.width - here.x - LEADER_PX.x
    const roomLeft = here.x - Math.min(view.coveredPx, frame.width / 2) - LEADER_PX.x
    const dx = roomRight < widthPx + EDGE_PX && roomLeft > roomRight ? -LEADER_PX.x : LEADER_PX.x
    const dy = here.y < 60 ? -LEADER_PX.y : LEADER_PX.y
    this.#line.style.width = `${Math.hypot(dx, dy).toFixed(1)}px`
    this.#line.style.transform = `translate(${here.x.toFixed(1)}px, ${here.y.toFixed(1)}px) rotate(${Math.atan2(dy, dx).toFixed(3)}rad)`
    const side = dx < 0 ? ' translateX(-100%)' : ''
    this.#name.style.transform = `translate(${(here.x + dx).toFixed(1)}px, ${(here.y + dy).toFixed(1)}px) translateY(-50%)${side}`
    const left = dx < 0 ? here.x + dx - widthPx : here.x + dx
    const y = here.y + dy
    this.#box = { left, right: left + widthPx, top: y - HALF_HEIGHT_PX, bottom: y + HALF_HEIGHT_PX }
  }
}

/** With the variant drawn, the name without its note in brackets: one line has to hold both. */
function titleOf(structure: Structure): string {
  const variant = variantWords(structure)
  const name = variant === '' ? structure.name : structure.name.replaceAll(/\s*\([^)]*\)/g, '')
  return structureTitle({ name, side: structure.side }) + variant
}

/** What the drawn course is called where it is not the usual one: `, course that ends at the upper lip`. */
function variantWords(structure: Structure): string {
  const other =
    structure.kind === 'gland' ? undefined : structure.paths.find((path) => path.variant !== NOMINAL)
  return other === undefined ? '' : `, course ${other.variantName ?? other.variant}`
}

/** Where a structure is named when the pointer is elsewhere: its point that most faces the camera. */
function anchorOf(structure: Structure, { camera }: OverlayFrame): Vec3 | null {
  if (structure.kind === 'gland') {
    const { positions } = structure.mesh
    return nearest(
      Array.from({ length: positions.length / 3 }, (_, v) => vertexAt(positions, v)),
      camera,
    )
  }
  const path = structure.paths[0]
  if (path === undefined) return null
  return path.points[Math.floor(path.points.length / 2)] ?? null
}

function nearest(points: readonly Vec3[], camera: OverlayFrame['camera']): Vec3 | null {
  const [first] = points
  if (first === undefined) return null
  const toCamera = towardsCamera(camera, first)
  return points.reduce((best, point) => (dot(point, toCamera) > dot(best, toCamera) ? point : best), first)
}
