import type { Vec3 } from '../geometry/vec3.ts'

/** What the last frame cost, and whether it showed a head. */
export interface SceneStats {
  readonly drawn: boolean
  readonly drawCalls: number
  readonly triangles: number
  readonly geometries: number
  readonly textures: number
  readonly programs: number
}

/** A picture of the view to take away. */
export interface ImageRequest {
  readonly widthPx: number
  readonly heightPx: number
  /** CSS colours: of the ground, of scale bar and words. */
  readonly background: string
  readonly ink: string
  /** One line at its foot. */
  readonly words: string
}

/** What the 3D view lets others ask of it. */
export interface SceneProbe {
  /** Head frame, mm, to CSS px of the page; `visible` false when skin hides it or it lies outside the view. */
  screenPointOf(at: Vec3): { readonly x: number; readonly y: number; readonly visible: boolean }
  stats(): SceneStats
  /**
   * The middle of what is in view now, 4 to 3, as a data address of a picture; null while nothing is drawn.
   * @param widthPx small by default
   */
  picture(widthPx?: number): string | null
  /** What is in view at a chosen size, as a data address of a PNG; null while nothing is drawn. */
  image(request: ImageRequest): string | null
}

let probe: SceneProbe | null = null

/**
 * Told by a scene when it is there.
 * @returns what the scene calls when it goes; a scene that came after it keeps its place
 */
export function offerSceneProbe(next: SceneProbe): () => void {
  probe = next
  return () => {
    if (probe === next) probe = null
  }
}

/** Null while no 3D view is shown. */
export const sceneProbe = (): SceneProbe | null => probe
