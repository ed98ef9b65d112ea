import { useEffect, useLayoutEffect, useMemo } from 'react'
import { BufferAttribute, BufferGeometry, Vector3 } from 'three'
import type { Head, HeadPicture } from '../head/types.ts'
import { drawnSkinOpacity, useView } from '../state/view-store.ts'
import { DRAW_ORDER } from './draw-order.ts'
import { eyeMaterial } from './eye-material.ts'
import { notPicked } from './skin.tsx'
import { skinToneOf } from './skin-tones.ts'
import { vertexNormals } from './structure-mesh.ts'

type EyePicture = HeadPicture['eyes'][number]

/** Both eyeballs; they fade with the skin that frames them. */
export function Eyes({ head }: { readonly head: Head }) {
  return head.picture.eyes.map((eye, i) => <Eye key={i} eye={eye} iris={skinToneOf(head.preset).iris} />)
}

function Eye({ eye, iris }: { readonly eye: EyePicture; readonly iris: string }) {
  const opacity = useView(drawnSkinOpacity)
  const geometry = useMemo(() => eyeGeometry(eye), [eye])
  const body = useMemo(() => eyeMaterial(new Vector3(...eye.centre), radiusOf(eye)), [eye])
  useEffect(() => () => geometry.dispose(), [geometry])
  useEffect(() => () => body.material.dispose(), [body])
  useLayoutEffect(() => {
    body.setIris(iris)
    body.setOpacity(opacity)
  }, [body, iris, opacity])
  return (
    <mesh
      name="eye"
      geometry={geometry}
      material={body.material}
      visible={opacity > 0.02}
      receiveShadow
      renderOrder={DRAW_ORDER.eyes}
      raycast={notPicked}
    />
  )
}

function eyeGeometry({ positions, triangles }: EyePicture): BufferGeometry {
  const geometry = new BufferGeometry()
  geometry.setAttribute('position', new BufferAttribute(positions, 3))
  geometry.setAttribute('normal', new BufferAttribute(vertexNormals(positions, triangles), 3))
  geometry.setIndex(new BufferAttribute(triangles, 1))
  return geometry
}

/** Mean distance of the surface from the centre, mm. */
function radiusOf({ positions, centre }: EyePicture): number {
  let sum = 0
  for (let v = 0; v < positions.length; v += 3)
    sum += Math.hypot(positions[v]! - centre[0], positions[v + 1]! - centre[1], positions[v + 2]! - centre[2])
  return sum / (positions.length / 3)
}
