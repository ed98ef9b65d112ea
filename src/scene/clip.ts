import { Plane, Vector3, type WebGLRenderer } from 'three'
import type { Vec3 } from '../geometry/vec3.ts'
import type { Head } from '../head/types.ts'
import type { Clip, ClipAxis } from '../state/view-store.ts'

const AXIS: Readonly<Record<ClipAxis, 0 | 1 | 2>> = { sagittal: 0, axial: 1, coronal: 2 }

/**
 * The plane that cuts a head open: what lies on the side of its normal stays. As it comes, the patient's left, the
 * front or the upper part is taken away, so that the cut faces the usual view of it.
 * @returns head frame, mm
 */
export function clipPlane({ positions }: Pick<Head, 'positions'>, { axis, at, flipped }: Clip): Plane {
  const k = AXIS[axis]
  let low = Infinity
  let high = -Infinity
  for (let i = k; i < positions.length; i += 3) {
    low = Math.min(low, positions[i]!)
    high = Math.max(high, positions[i]!)
  }
  const sign = flipped ? 1 : -1
  const normal = new Vector3().setComponent(k, sign)
  return new Plane(normal, -sign * (low + at * (high - low)))
}

/** Whether the cut leaves a point; everything is left where nothing is cut. */
export const leftByCut = (plane: Plane | null, at: Vec3): boolean =>
  plane === null ||
  plane.normal.x * at[0] + plane.normal.y * at[1] + plane.normal.z * at[2] + plane.constant >= 0

/** Cut all that a renderer draws; the function returned makes it whole again. */
export function cutBy(gl: WebGLRenderer, plane: Plane | null): () => void {
  gl.clippingPlanes = plane === null ? [] : [plane]
  return () => {
    gl.clippingPlanes = []
  }
}
