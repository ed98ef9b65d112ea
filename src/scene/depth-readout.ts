import type { LayerStack, SkinZones } from '../geometry/skin.ts'
import type { Gesture } from '../state/gesture-store.ts'
import { isSilent } from '../state/sandbox-store.ts'
import { faceAlone, type ViewState } from '../state/view-store.ts'
import { setText } from './mark-pool.ts'
import type { OverlayFrame } from './overlay.ts'
import { pickSeenSkin } from './pick-surface.ts'
import { rayThrough } from './screen.ts'

/** The layers under the pointer, in a corner of the view: at most one query of the skin per frame, no React. */
export class DepthReadout {
  readonly #text: HTMLElement

  constructor(root: HTMLElement) {
    this.#text = root.ownerDocument.createElement('div')
    this.#text.className = 'tl-readout'
    this.#text.hidden = true
    root.append(this.#text)
  }

  update(
    { pointer, tapped, camera, width, height, head }: OverlayFrame,
    gesture: Gesture,
    view: ViewState,
  ): void {
    const place = pointer ?? tapped
    const asked = place !== null && !faceAlone(view) && gesture.kind === 'idle' && !isSilent() && !view.quiz
    const picked = asked
      ? pickSeenSkin(head, rayThrough(camera, width, height, place.x, place.y), view)
      : null
    this.#text.hidden = picked?.ok !== true
    if (picked?.ok === true)
      setText(this.#text, layerWords(head.zonesAt(picked.pick.point), head.layersAt(picked.pick.point)))
  }
}

/** One line, rounded to 0.5 mm: `Cheek: skin 1.5 · fat 3.0 · SMAS at 4.5–5.5 mm · bone unknown`. */
export function layerWords({ region }: Pick<SkinZones, 'region'>, layers: LayerStack | null): string {
  const place = region === null ? 'Here' : `${region.charAt(0).toUpperCase()}${region.slice(1)}`
  if (layers === null) return `${place}: no layer data`
  const { epidermisMm, dermisMm, fatMm, smas, smasTopMm, smasBottomMm, boneMm } = layers
  const sheet = {
    present: `SMAS at ${mm(smasTopMm)}–${mm(smasBottomMm)} mm`,
    attenuated: `SMAS attenuated at ${mm(smasTopMm)} mm`,
    absent: 'no SMAS',
  }[smas]
  const bone = boneMm === null ? 'bone unknown' : `bone at ${mm(boneMm)} mm`
  return `${place}: skin ${mm(epidermisMm + dermisMm)} · fat ${mm(fatMm)} · ${sheet} · ${bone}`
}

const mm = (value: number): string => (Math.round(value * 2) / 2).toFixed(1)
