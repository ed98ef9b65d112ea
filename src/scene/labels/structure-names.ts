import type { Camera } from 'three'
import type { Structure } from '../../geometry/anatomy-types.ts'
import { dot } from '../../geometry/vec3.ts'
import type { Head } from '../../head/types.ts'
import { structureKey } from '../../state/structure-key.ts'
import { anatomyCovered, viewStore, type ViewState } from '../../state/view-store.ts'
import { clipPlane, leftByCut } from '../clip.ts'
import { MarkPool, setData, setText } from '../mark-pool.ts'
import { toScreen, towardsCamera, type ScreenPoint } from '../screen.ts'
import { visibleStructures } from '../visible-structures.ts'
import { anchorsOf, type AnchorPoint } from './label-anchors.ts'
import { LABEL_HEIGHT_PX, layoutLabels, type LabelWish, type PlacedLabel } from './label-layout.ts'

export interface NamesFrame {
  readonly camera: Camera
  readonly width: number
  readonly height: number
  readonly head: Head
}

/** Part of the view, CSS px. */
export interface ScreenBox {
  readonly left: number
  readonly top: number
  readonly right: number
  readonly bottom: number
}

interface Place {
  readonly x: number
  readonly y: number
}

const MOST = { wide: 14, narrow: 6 } as const
const NARROW_PX = 560
/** Room for the view's buttons above, for the compass and the read-out below. */
const ROOM_PX = { top: 52, readout: 36, compass: 116 } as const
/** Seen at a slant beyond this (cosine), a structure lies on the far side of the head. */
const FACING = 0.12
/** Two sides whose squareness to the camera (cosine) differs by less are seen alike. */
const SEEN_ALIKE = 0.12

/** Names of structures at the sides of the view, each joined to its structure by a thin line. No React. */
export class StructureNames {
  readonly #names: MarkPool
  readonly #lines: MarkPool
  readonly #here: ScreenPoint = { x: 0, y: 0, inFront: false }
  readonly #widths = new Map<string, number>()
  readonly #measure: (text: string) => number
  #anchors: readonly (readonly AnchorPoint[])[] = []
  #anchorsFor: readonly Structure[] | null = null

  constructor(root: HTMLElement) {
    this.#lines = new MarkPool(root, 'tl-plate-leader')
    this.#names = new MarkPool(root, 'tl-plate-name')
    this.#measure = textMeasure(root.ownerDocument)
  }

  /** @param taken where the name of the structure pointed at stands: no other may lie under it */
  update(frame: NamesFrame, structures: readonly Structure[], taken: ScreenBox | null): void {
    const view = viewStore.getState()
    this.#names.begin()
    this.#lines.begin()
    if (view.names && view.isolatedStructure === null && !anatomyCovered(view))
      this.#show(frame, structures, view, taken)
    this.#names.finish()
    this.#lines.finish()
  }

  #show(frame: NamesFrame, structures: readonly Structure[], view: ViewState, taken: ScreenBox | null): void {
    if (this.#anchorsFor !== structures) {
      this.#anchors = structures.map((structure) => anchorsOf(structure, frame.head))
      this.#anchorsFor = structures
    }
    const places = new Map<number, Place>()
    const wishes = this.#wishes(frame, structures, view, places)
    const narrow = frame.width < NARROW_PX
    const labels = layoutLabels(wishes, {
      width: frame.width,
      height: frame.height,
      topPx: ROOM_PX.top,
      bottomPx: { left: ROOM_PX.readout, right: ROOM_PX.compass },
      most: narrow ? MOST.narrow : MOST.wide,
    })
    for (const label of labels) {
      const structure = structures[label.id]!
      const width = this.#widthOf(shortName(structure))
      if (taken === null || !isUnder(label, width, taken))
        this.#draw(label, structure, width, places.get(label.id)!)
    }
  }

  #wishes(
    frame: NamesFrame,
    structures: readonly Structure[],
    view: ViewState,
    places: Map<number, Place>,
  ): LabelWish[] {
    const plane = view.clip === null ? null : clipPlane(frame.head, view.clip)
    const opaque = view.skinOpacity >= 1 && view.clip === null
    const visible = new Set(visibleStructures(structures, view))
    const wishes = new Map<string, LabelWish & { readonly facing: number }>()
    structures.forEach((structure, id) => {
      if (!visible.has(structure) || structureKey(structure) === view.hoveredStructure) return
      const best = this.#bestAnchor(
        frame,
        this.#anchors[id]!,
        ({ at, bared }) => leftByCut(plane, at) && (!opaque || bared[view.peel]),
      )
      if (best === null) return
      const rival = wishes.get(structure.id)
      // Of the two sides the one that faces the camera is named; seen from the front, every other one on the left.
      const leads = best.facing - (rival?.facing ?? -2)
      if (Math.abs(leads) < SEEN_ALIKE ? wishes.size % 2 === 0 : leads < 0) return
      const { x, y } = toScreen(frame.camera, frame.width, frame.height, best.anchor.at, this.#here)
      places.set(id, { x, y })
      const widthPx = this.#widthOf(shortName(structure))
      wishes.set(structure.id, { id, x, y, widthPx, priority: priorityOf(structure), facing: best.facing })
    })
    return [...wishes.values()]
  }

  /** The point that faces the camera most squarely, of those in the view. */
  #bestAnchor(
    frame: NamesFrame,
    anchors: readonly AnchorPoint[],
    shows: (anchor: AnchorPoint) => boolean,
  ): { readonly anchor: AnchorPoint; readonly facing: number } | null {
    let best: AnchorPoint | null = null
    let bestFacing = FACING
    for (const anchor of anchors) {
      const facing = dot(anchor.normal, towardsCamera(frame.camera, anchor.at))
      if (facing <= bestFacing || !shows(anchor)) continue
      const here = toScreen(frame.camera, frame.width, frame.height, anchor.at, this.#here)
      if (!here.inFront || here.x < 0 || here.y < 0 || here.x > frame.width || here.y > frame.height) continue
      best = anchor
      bestFacing = facing
    }
    return best === null ? null : { anchor: best, facing: bestFacing }
  }

  #draw(label: PlacedLabel, structure: Structure, width: number, place: Place): void {
    const fromX = label.side === 'left' ? label.x + width : label.x
    const dx = place.x - fromX
    const dy = place.y - label.y
    const line = this.#lines.show(fromX, label.y)
    line.style.width = `${Math.hypot(dx, dy).toFixed(1)}px`
    line.style.transform += ` rotate(${Math.atan2(dy, dx).toFixed(4)}rad)`
    const name = this.#names.show(label.x, label.y)
    name.style.transform += ' translateY(-50%)'
    setText(name, shortName(structure))
    setData(name, 'kind', structure.kind)
  }

  #widthOf(text: string): number {
    const known = this.#widths.get(text)
    if (known !== undefined) return known
    const width = Math.ceil(this.#measure(text)) + NAME_PADDING_PX
    this.#widths.set(text, width)
    return width
  }
}

/** Beside the text of a name, both sides together: padding and the bar of its kind (`.tl-plate-name` in scene.css). */
const NAME_PADDING_PX = 20
const NAME_FONT = '500 12px system-ui, sans-serif'

function textMeasure(page: Document): (text: string) => number {
  const context = page.createElement('canvas').getContext('2d')
  if (context === null) return (text) => text.length * 6.4
  context.font = NAME_FONT
  return (text) => context.measureText(text).width
}

/** What a thread must not hit comes first: nerves, then arteries; the thicker sooner. */
function priorityOf(structure: Structure): number {
  const byKind = { nerve: 30, artery: 30, gland: 22, duct: 26, vein: 18 }[structure.kind]
  if (structure.kind === 'gland') return byKind
  const path = shownFirst(structure)
  const thickMm = path === undefined ? 0 : Math.max(...path.radiiMm)
  return byKind + Math.min(12, 4 * thickMm) + Math.min(8, (path?.points.length ?? 0) / 8)
}

/** Without what stands in brackets: the leader shows the side, the list has the whole name. */
const shortName = ({ name }: Structure): string => name.replaceAll(/\s*\([^)]*\)/g, '')

function isUnder({ x, y }: PlacedLabel, width: number, box: ScreenBox): boolean {
  const half = LABEL_HEIGHT_PX / 2
  return x < box.right && x + width > box.left && y - half < box.bottom && y + half > box.top
}

const shownFirst = (structure: Exclude<Structure, { kind: 'gland' }>) => structure.paths[0]
