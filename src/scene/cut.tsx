import { useThree } from '@react-three/fiber'
import { useLayoutEffect } from 'react'
import type { Head } from '../head/types.ts'
import { drawnClip, useView } from '../state/view-store.ts'
import { clipPlane, cutBy } from './clip.ts'

/** Cuts everything that is drawn by the plane of the view. */
export function Cut({ head }: { readonly head: Head }) {
  const gl = useThree((state) => state.gl)
  const invalidate = useThree((state) => state.invalidate)
  const clip = useView(drawnClip)
  useLayoutEffect(() => {
    const mend = cutBy(gl, clip === null ? null : clipPlane(head, clip))
    invalidate()
    return mend
  }, [gl, head, clip, invalidate])
  return null
}
