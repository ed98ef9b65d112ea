import { dot, type Vec3 } from '../../geometry/vec3.ts'
import type { MarkedPoint, MarkedThread, MarkRole } from './marking-sheet.ts'

/** How a face is laid on paper: mm from the left and the top edge of its picture. */
export interface FacePaper {
  readonly widthMm: number
  readonly heightMm: number
  /** Unit vector from the head to the eye. */
  readonly towards: Vec3
  place(at: Vec3): readonly [number, number]
  /** Whether skin there is seen; by its turn away from the eye where this is left out. */
  seen?(at: Vec3, normal: Vec3): boolean
}

export type PaperPoint = readonly [number, number]

export interface PaperMark {
  readonly label: string
  readonly role: MarkRole
  readonly at: PaperPoint
  /** Middle of its label. */
  readonly labelAt: PaperPoint
}

export interface PaperThread {
  readonly number: number
  /** What of its passes is seen from here, unbroken pieces in the direction of insertion. */
  readonly pieces: readonly (readonly PaperPoint[])[]
  /** Heads of arrows at the ends that are seen: tip, and direction in degrees, clockwise from the right. */
  readonly arrows: readonly { readonly at: PaperPoint; readonly degrees: number }[]
}

export interface PaperFace {
  readonly threads: readonly PaperThread[]
  readonly marks: readonly PaperMark[]
}

/** Skin turned away from the eye by more than this is not drawn (cosine). */
const LEAST_FACING = 0.12
/** A track is drawn by points this far apart, samples. */
const EVERY = 3
/** Size of a label's letters on a picture that fills half a sheet, mm of the head. */
export const LABEL_MM = 7
/** Half a label is as wide as its letters need; its size again. */
const LETTER = 0.32
/** Labels stand this far from their marks, in their size: near, then farther. */
const OFFSETS = [1.3, 2, 2.9]
const DIRECTIONS = 12

/**
 * Threads and marks of one picture of a face, labels side by side without covering each other or a mark.
 * @param labelMm size of the letters, mm of the head
 */
export function paperFace(
  paper: FacePaper,
  threads: readonly MarkedThread[],
  points: readonly MarkedPoint[],
  labelMm = LABEL_MM,
): PaperFace {
  const seen = (at: Vec3, normal: Vec3): boolean =>
    paper.seen?.(at, normal) ?? dot(normal, paper.towards) > LEAST_FACING
  const drawn = threads.map((thread) => paperThread(paper, thread, seen))
  const shown = points.filter(({ at, normal }) => seen(at, normal))
  const places = shown.map(({ at }) => paper.place(at))
  const tracks = drawn.flatMap(({ pieces }) => pieces.flat())
  const boxes: Box[] = []
  const marks = shown.map(({ label, role }, i): PaperMark => {
    const at = places[i]!
    const labelAt = labelPlace(paper, label, at, places, tracks, boxes, labelMm)
    boxes.push(boxOf(label, labelAt, labelMm))
    return { label, role, at, labelAt }
  })
  return { threads: drawn, marks }
}

function paperThread(
  paper: FacePaper,
  { number, passes }: MarkedThread,
  seen: (at: Vec3, normal: Vec3) => boolean,
): PaperThread {
  const pieces: PaperPoint[][] = []
  const arrows: PaperThread['arrows'][number][] = []
  for (const track of passes) {
    let piece: PaperPoint[] | null = null
    const kept = track.filter((_, i) => i % EVERY === 0 || i === track.length - 1)
    for (const { at, normal } of kept) {
      if (!seen(at, normal)) {
        piece = null
        continue
      }
      if (piece === null) pieces.push((piece = []))
      piece.push(paper.place(at))
    }
    const last = kept.at(-1)
    if (last === undefined || !seen(last.at, last.normal) || piece === null || piece.length < 2) continue
    const tip = piece.at(-1)!
    const back = piece.at(-2)!
    arrows.push({ at: tip, degrees: (Math.atan2(tip[1] - back[1], tip[0] - back[0]) * 180) / Math.PI })
  }
  return { number, pieces: pieces.filter(({ length }) => length > 1), arrows }
}

type Box = readonly [left: number, top: number, right: number, bottom: number]

function boxOf(label: string, [x, y]: PaperPoint, labelMm: number): Box {
  const halfWidth = label.length * LETTER * labelMm + 1
  return [x - halfWidth, y - labelMm / 2, x + halfWidth, y + labelMm / 2]
}

/** The place round a mark where its label covers least. */
function labelPlace(
  paper: FacePaper,
  label: string,
  at: PaperPoint,
  marks: readonly PaperPoint[],
  tracks: readonly PaperPoint[],
  taken: readonly Box[],
  labelMm: number,
): PaperPoint {
  let best: PaperPoint = at
  let least = Infinity
  for (const [ring, offset] of OFFSETS.entries()) {
    for (let k = 0; k < DIRECTIONS; k++) {
      const turn = (2 * Math.PI * k) / DIRECTIONS
      const place: PaperPoint = [
        at[0] + offset * labelMm * Math.cos(turn),
        at[1] + offset * labelMm * Math.sin(turn),
      ]
      const box = boxOf(label, place, labelMm)
      const cost =
        ring * 2 +
        1000 * taken.filter((other) => overlaps(box, other)).length +
        100 * marks.filter((mark) => holds(box, mark)).length +
        3 * tracks.filter((point) => holds(box, point)).length +
        (isInside(paper, box) ? 0 : 500)
      if (cost >= least) continue
      least = cost
      best = place
    }
  }
  return best
}

const overlaps = (a: Box, b: Box): boolean => a[0] < b[2] && b[0] < a[2] && a[1] < b[3] && b[1] < a[3]
const holds = (box: Box, [x, y]: PaperPoint): boolean =>
  x > box[0] - 1 && x < box[2] + 1 && y > box[1] - 1 && y < box[3] + 1
const isInside = ({ widthMm, heightMm }: FacePaper, box: Box): boolean =>
  box[0] >= 0 && box[1] >= 0 && box[2] <= widthMm && box[3] <= heightMm
