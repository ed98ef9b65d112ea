import { useFrame, useThree } from '@react-three/fiber'
import { useEffect, useRef } from 'react'
import type { Group } from 'three'
import { hangStudio, turnStudio } from './studio-rig.ts'

/** Half the width of what can cast a shadow, mm. */
const SHADOW_HALF_MM = 190

/** Key, fill and rim fixed to the camera, so that every view of the head is lit alike. Places in mm. */
export function Studio() {
  const gl = useThree((state) => state.gl)
  const scene = useThree((state) => state.scene)
  const invalidate = useThree((state) => state.invalidate)
  const lamps = useRef<Group>(null)

  useEffect(() => {
    const takeDown = hangStudio(gl, scene)
    invalidate()
    return takeDown
  }, [gl, scene, invalidate])

  useFrame((state) => turnStudio(state.camera, lamps.current, state.scene))

  return (
    <group ref={lamps}>
      <hemisphereLight args={['#f4f7fb', '#b3a49b', 0.55]} />
      <directionalLight
        castShadow
        color="#fff8f1"
        intensity={1.9}
        position={[-370, 430, 480]}
        shadow-mapSize={[1024, 1024]}
        shadow-bias={-0.0006}
        shadow-normalBias={1.6}
        shadow-radius={5}
        shadow-intensity={0.55}
        shadow-camera-left={-SHADOW_HALF_MM}
        shadow-camera-right={SHADOW_HALF_MM}
        shadow-camera-top={SHADOW_HALF_MM}
        shadow-camera-bottom={-SHADOW_HALF_MM}
        shadow-camera-near={100}
        shadow-camera-far={1300}
      />
      <directionalLight color="#dfe9f5" intensity={0.45} position={[520, 60, 420]} />
      <directionalLight color="#ffffff" intensity={0.9} position={[380, 260, -520]} />
    </group>
  )
}
