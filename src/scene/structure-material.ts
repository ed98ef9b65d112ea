import { Color, FrontSide, MeshStandardMaterial, type IUniform } from 'three'
import type { StructureKind } from '../geometry/anatomy-types.ts'
import { KIND_COLORS } from '../state/structure-style.ts'
import { insertAfter } from './shader-patch.ts'

/** Shared by all systems: which structure is under the pointer, and which is shown alone; -1 for none. */
export interface StructureUniforms {
  readonly uHovered: IUniform<number>
  readonly uAlone: IUniform<number>
  /** Distance of the middle of the head from the camera, mm: what lies beyond pales. */
  readonly uMiddleMm: IUniform<number>
  /** What it pales to. */
  readonly uHaze: IUniform<Color>
}

const SKIN_HAZE = new Color('#b58a76')

/** Which structure stands out, for all systems at once. */
export class StructureHighlight {
  readonly uniforms: StructureUniforms = {
    uHovered: { value: -1 },
    uAlone: { value: -1 },
    uMiddleMm: { value: 1e6 },
    uHaze: { value: new Color() },
  }

  /** Follow the camera. Allocates nothing. */
  setMiddle(distanceMm: number): void {
    this.uniforms.uMiddleMm.value = distanceMm
  }

  /** Pale towards this ground, a little warmed by the skin in front of it. */
  setGround(color: string): void {
    this.uniforms.uHaze.value.set(color).lerp(SKIN_HAZE, 0.3)
  }

  /**
   * @param hovered number of the structure, -1 for none
   * @param alone number of the one shown alone, -1 for all
   * @returns whether anything changed
   */
  set(hovered: number, alone: number): boolean {
    const { uHovered, uAlone } = this.uniforms
    if (uHovered.value === hovered && uAlone.value === alone) return false
    uHovered.value = hovered
    uAlone.value = alone
    return true
  }
}

/** The far side of the head pales towards its skin, so that left and right are told apart. */
const HAZE = /* glsl */ `
float beyond = smoothstep(uMiddleMm - 5.0, uMiddleMm + 55.0, vViewPosition.z);
gl_FragColor.rgb = mix(gl_FragColor.rgb, uHaze, beyond * 0.72);
`

/** Body of one kind of structure; bright where hovered, absent where another is shown alone. */
export function structureMaterial(kind: StructureKind, shared: StructureUniforms): MeshStandardMaterial {
  const material = new MeshStandardMaterial({
    color: new Color(KIND_COLORS[kind]),
    roughness: kind === 'gland' ? 0.72 : 0.42,
    metalness: 0,
    side: FrontSide,
  })
  material.onBeforeCompile = (shader) => {
    Object.assign(shader.uniforms, shared)
    const vertexHead = 'attribute float aStructure;\nvarying float vStructure;'
    shader.vertexShader = insertAfter(shader.vertexShader, '#include <common>', vertexHead)
    shader.vertexShader = insertAfter(
      shader.vertexShader,
      '#include <begin_vertex>',
      'vStructure = aStructure;',
    )
    const head =
      'varying float vStructure;\nuniform float uHovered;\nuniform float uAlone;\nuniform float uMiddleMm;\nuniform vec3 uHaze;'
    const alone = 'if (uAlone > -0.5 && abs(vStructure - uAlone) > 0.5) discard;'
    const glow =
      'if (abs(vStructure - uHovered) < 0.5) totalEmissiveRadiance += diffuseColor.rgb * 0.55 + vec3(0.06);'
    shader.fragmentShader = insertAfter(shader.fragmentShader, '#include <opaque_fragment>', HAZE)
    shader.fragmentShader = insertAfter(shader.fragmentShader, '#include <common>', head)
    shader.fragmentShader = insertAfter(shader.fragmentShader, '#include <color_fragment>', alone)
    shader.fragmentShader = insertAfter(shader.fragmentShader, '#include <emissivemap_fragment>', glow)
  }
  return material
}

/** See a system through (opacity below 1) or whole. */
export function setStructureOpacity(material: MeshStandardMaterial, opacity: number): void {
  const seenThrough = opacity < 1
  if (material.transparent !== seenThrough) {
    material.transparent = seenThrough
    material.needsUpdate = true
  }
  material.opacity = opacity
}
