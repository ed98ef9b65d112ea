import { Color, FrontSide, MeshBasicMaterial, type IUniform } from 'three'
import { insertAfter } from '../shader-patch.ts'
import {
  MAP_COLORS,
  MAP_FRAGMENT_COLOR,
  MAP_FRAGMENT_HEAD,
  MAP_VERTEX_BODY,
  MAP_VERTEX_HEAD,
} from './map-shader.ts'

export interface SkinMapMaterial {
  readonly material: MeshBasicMaterial
  /** 0..1: how strongly the paint covers. */
  setStrength(strength: number): void
}

/** Paint on the skin: seen from outside only, cut like everything else, never in the way of a pointer. */
export function skinMapMaterial(): SkinMapMaterial {
  const strength: IUniform<number> = { value: 1 }
  const material = new MeshBasicMaterial({
    side: FrontSide,
    transparent: true,
    depthWrite: false,
    toneMapped: false,
    polygonOffset: true,
    // A hair in front of the skin, whose own flat triangles it lies on.
    polygonOffsetFactor: -1,
    polygonOffsetUnits: -4,
  })
  material.onBeforeCompile = (shader) => {
    shader.uniforms.uOpen = { value: new Color(MAP_COLORS.open) }
    shader.uniforms.uCaution = { value: new Color(MAP_COLORS.caution) }
    shader.uniforms.uDanger = { value: new Color(MAP_COLORS.danger) }
    shader.uniforms.uGap = { value: new Color(MAP_COLORS.notAssessed) }
    shader.uniforms.uStrength = strength
    const vertex = insertAfter(shader.vertexShader, '#include <common>', MAP_VERTEX_HEAD)
    shader.vertexShader = insertAfter(vertex, '#include <begin_vertex>', MAP_VERTEX_BODY)
    const fragment = insertAfter(shader.fragmentShader, '#include <common>', MAP_FRAGMENT_HEAD)
    shader.fragmentShader = insertAfter(fragment, '#include <color_fragment>', MAP_FRAGMENT_COLOR)
  }
  return {
    material,
    setStrength(value) {
      strength.value = value
    },
  }
}
