import { Color, DoubleSide, MeshStandardMaterial } from 'three'
import { insertAfter } from '../shader-patch.ts'

/** A scan as plaster: landmarks are found by form, not by colour. Its inside is darker. */
export const plaster = (): MeshStandardMaterial =>
  new MeshStandardMaterial({ color: new Color('#cfc3b6'), roughness: 0.85, side: DoubleSide })

/** The fitted skin, painted per vertex; hatched where `aSeen` is 0. */
export function residualPaint(): MeshStandardMaterial {
  const material = new MeshStandardMaterial({ vertexColors: true, roughness: 0.9, side: DoubleSide })
  material.onBeforeCompile = (shader) => {
    const vertex = insertAfter(
      shader.vertexShader,
      '#include <common>',
      'attribute float aSeen;\nvarying float vSeen;',
    )
    shader.vertexShader = insertAfter(vertex, '#include <begin_vertex>', 'vSeen = aSeen;')
    const fragment = insertAfter(shader.fragmentShader, '#include <common>', 'varying float vSeen;')
    shader.fragmentShader = insertAfter(fragment, '#include <color_fragment>', HATCH)
  }
  return material
}

const HATCH = /* glsl */ `
float hatchPlace = fract((gl_FragCoord.x + gl_FragCoord.y) / 9.0);
float hatch = 1.0 - smoothstep(0.12, 0.24, abs(hatchPlace - 0.5));
diffuseColor.rgb = mix(diffuseColor.rgb, vec3(0.16, 0.19, 0.22), hatch * 0.55 * step(vSeen, 0.5));
`
