import type { Camera } from 'three'
import { CONTEXT_KINDS, type ContextKind } from '../../anatomy/context-types.ts'
import { NOMINAL } from '../../anatomy/pick-variant.ts'
import { dot } from '../../geometry/vec3.ts'
import type { Head } from '../../head/types.ts'
import type { HeadState } from '../../state/head-store.ts'
import { drawnStructures } from '../../state/shown-variants.ts'
import { structureKey } from '../../state/structure-key.ts'
import { anatomyCovered, viewStore, type ViewState } from '../../state/view-store.ts'
import { clipPlane, leftByCut } from '../clip.ts'
import { contextShown, itemShown } from '../context/shown-context.ts'
import { MarkPool, setData, setText } from '../mark-pool.ts'
import { toScreen, towardsCamera, type ScreenPoint } from '../screen.ts'
import { visibleStructures } from '../visible-structures.ts'
import type { AnchorPoint } from './label-anchors.ts'
import { LABEL_HEIGHT_PX, layoutLabels, type LabelWish, type PlacedLabel } from './label-layout.ts'
import { namedThings, type ComparedStructure, type NamedThing } from './named-things.ts'

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

const MOST = { wide: 14, narrow: 4 } as const
const NARROW_PX = 560
/** Wider names would lie over the face on a narrow view. */
const WIDEST_SHARE = 0.36
/** Names of compared courses are long, and what is asked for. */
const WIDEST_COMPARED = 0.5
/** Room for the view's buttons above; below for the read-out, or the pen on a phone, and for the compass. */
const ROOM_PX = { top: 52, readout: 36, pen: 68, compass: 116 } as const
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
  #things: readonly NamedThing[] = []
  #thingsOf: HeadState['structures'] | null = null
  #compared: ViewState['comparedStructure'] = null

  constructor(root: HTMLElement) {
    this.#lines = new MarkPool(root, 'tl-plate-leader')
    this.#names = new MarkPool(root, 'tl-plate-name')
    this.#measure = textMeasure(root.ownerDocument)
  }

  /** @param taken where the name of the structure pointed at stands: no other may lie under it */
  update(frame: NamesFrame, known: Pick<HeadState, 'structures' | 'context'>, taken: ScreenBox | null): void {
    const view = viewStore.getState()
    this.#names.begin()
    this.#lines.begin()
    const alone = view.isolatedStructure !== null && view.comparedStructure !== view.isolatedStructure
    if (view.names && !view.quiz && !alone && view.mode !== 'present') this.#show(frame, known, view, taken)
    this.#names.finish()
    this.#lines.finish()
  }

  #show(
    frame: NamesFrame,
    known: Pick<HeadState, 'structures' | 'context'>,
    view: ViewState,
    taken: ScreenBox | null,
  ): void {
    const shown = (kind: ContextKind): boolean => contextShown(kind, view)
    if (anatomyCovered(view) && !CONTEXT_KINDS.some(shown)) return
    const drawn = drawnStructures(known.structures, view.shownVariants)
    if (this.#thingsOf !== drawn || this.#compared !== view.comparedStructure) {
      this.#things = namedThings(frame.head, drawn, known.context, comparedOf(known.structures, view))
      this.#thingsOf = drawn
      this.#compared = view.comparedStructure
    }
    const visible = new Set(visibleStructures(drawn, view))
    const isShown = ({ structure, item, key }: NamedThing): boolean =>
      structure === null
        ? item !== null && itemShown(item, view)
        : visible.has(structure) && key !== view.hoveredStructure
    const places = new Map<number, Place>()
    const wishes = this.#wishes(frame, isShown, view, places)
    const covered = Math.min(view.coveredPx, frame.width)
    const narrow = frame.width - covered < NARROW_PX
    const labels = layoutLabels(wishes, {
      width: frame.width,
      height: frame.height,
      leftPx: covered,
      topPx: ROOM_PX.top,
      bottomPx: { left: narrow ? ROOM_PX.pen : ROOM_PX.readout, right: ROOM_PX.compass },
      widestPx: (frame.width - covered) * (view.comparedStructure === null ? WIDEST_SHARE : WIDEST_COMPARED),
      most: narrow ? MOST.narrow : MOST.wide,
    })
    for (const label of labels) {
      const thing = this.#things[label.id]!
      const width = this.#widthOf(thing.name)
      if (taken === null || !isUnder(label, width, taken))
        this.#draw(label, thing, width, places.get(label.id)!)
    }
  }

  #wishes(
    frame: NamesFrame,
    isShown: (thing: NamedThing) => boolean,
    view: ViewState,
    places: Map<number, Place>,
  ): LabelWish[] {
    const plane = view.clip === null ? null : clipPlane(frame.head, view.clip)
    const opaque = view.skinOpacity >= 1 && view.clip === null
    const wishes = new Map<string, LabelWish & { readonly facing: number }>()
    this.#things.forEach((thing, id) => {
      if (!isShown(thing)) return
      const best = this.#bestAnchor(
        frame,
        thing.anchors,
        ({ at, bared }) => leftByCut(plane, at) && (!opaque || bared[view.peel]),
      )
      if (best === null) return
      const rival = wishes.get(thing.id)
      // Of the two sides the one that faces the camera is named; seen from the front, about every other one on the left.
      const leads = best.facing - (rival?.facing ?? -2)
      if (Math.abs(leads) < SEEN_ALIKE ? thing.staysFirst : leads < 0) return
      const { x, y } = toScreen(frame.camera, frame.width, frame.height, best.anchor.at, this.#here)
      places.set(id, { x, y })
      const { name, priority } = thing
      wishes.set(thing.id, { id, x, y, widthPx: this.#widthOf(name), priority, facing: best.facing })
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

  #draw(label: PlacedLabel, { name: text, kind }: NamedThing, width: number, place: Place): void {
    const fromX = label.side === 'left' ? label.x + width : label.x
    if (Math.abs(label.elbowX - fromX) > 0.5) this.#line(fromX, label.y, label.elbowX, label.y)
    this.#line(label.elbowX, label.y, place.x, place.y)
    const name = this.#names.show(label.x, label.y)
    name.style.transform += ' translateY(-50%)'
    setText(name, text)
    setData(name, 'kind', kind)
  }

  #line(fromX: number, fromY: number, toX: number, toY: number): void {
    const line = this.#lines.show(fromX, fromY)
    line.style.width = `${Math.hypot(toX - fromX, toY - fromY).toFixed(1)}px`
    line.style.transform += ` rotate(${Math.atan2(toY - fromY, toX - fromX).toFixed(4)}rad)`
  }

  #widthOf(text: string): number {
    const known = this.#widths.get(text)
    if (known !== undefined) return known
    const width = Math.ceil(this.#measure(text)) + NAME_PADDING_PX
    this.#widths.set(text, width)
    return width
  }
}

function comparedOf(structures: HeadState['structures'], view: ViewState): ComparedStructure | null {
  const key = view.comparedStructure
  const tube = structures.find((one) => structureKey(one) === key)
  if (key === null || tube === undefined || tube.kind === 'gland') return null
  return { tube, drawn: view.shownVariants[key] ?? NOMINAL }
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

function isUnder({ x, y }: PlacedLabel, width: number, box: ScreenBox): boolean {
  const half = LABEL_HEIGHT_PX / 2
  return x < box.right && x + width > box.left && y - half < box.bottom && y + half > box.top
}
