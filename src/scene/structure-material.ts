import { Color, FrontSide, MeshBasicMaterial, MeshStandardMaterial, type IUniform } from 'three'
import type { StructureKind } from '../geometry/anatomy-types.ts'
import { KIND_COLORS } from '../state/structure-style.ts'
import { insertAfter } from './shader-patch.ts'
import { NOISE } from './shader-noise.ts'
import { LOBULE_NORMAL, LOBULES, patternColor } from './structure-patterns.ts'

/** Shared by all systems: which structure is under the pointer, and which is shown alone; -1 for none. */
export interface StructureUniforms {
  readonly uHovered: IUniform<number>
  readonly uAlone: IUniform<number>
  /** Distance of the middle of the head from the camera, mm: what lies beyond pales. */
  readonly uMiddleMm: IUniform<number>
  /** What it pales to. */
  readonly uHaze: IUniform<Color>
  /** Layers above this one (number in `LAYER_CODES`) are peeled off: what lies in them pales. */
  readonly uPeeledTo: IUniform<number>
}

const SKIN_HAZE = new Color('#b58a76')

/** Which structure stands out, for all systems at once. */
export class StructureHighlight {
  readonly uniforms: StructureUniforms = {
    uHovered: { value: -1 },
    uAlone: { value: -1 },
    uMiddleMm: { value: 1e6 },
    uHaze: { value: new Color() },
    uPeeledTo: { value: 0 },
  }

  /** Follow the camera. Allocates nothing. */
  setMiddle(distanceMm: number): void {
    this.uniforms.uMiddleMm.value = distanceMm
  }

  /** Pale towards this ground, a little warmed by the skin in front of it. */
  setGround(color: string): void {
    this.uniforms.uHaze.value.set(color).lerp(SKIN_HAZE, 0.3)
  }

  /** @param layer number in `LAYER_CODES` of the outermost layer left; 0: nothing is peeled */
  setPeeledTo(layer: number): void {
    this.uniforms.uPeeledTo.value = layer
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
float peeledOff = 1.0 - smoothstep(uPeeledTo - 0.6, uPeeledTo - 0.4, vCourse.w);
gl_FragColor.rgb = mix(gl_FragColor.rgb, uHaze, max(beyond * 0.72, peeledOff * 0.6));
`

const VERTEX_HEAD = /* glsl */ `
attribute float aStructure;
attribute vec4 aCourse;
varying float vStructure;
varying vec4 vCourse;
varying vec3 vHeadMm;
`
const VERTEX_BODY = /* glsl */ `
vStructure = aStructure;
vCourse = aCourse;
vHeadMm = position;
`
const FRAGMENT_HEAD = /* glsl */ `
varying float vStructure;
varying vec4 vCourse;
varying vec3 vHeadMm;
uniform float uHovered;
uniform float uAlone;
uniform float uMiddleMm;
uniform float uPeeledTo;
uniform vec3 uHaze;
${NOISE}
${LOBULES}
`
const GLOW =
  'if (abs(vStructure - uHovered) < 0.5) totalEmissiveRadiance += diffuseColor.rgb * 0.55 + vec3(0.06);'
/** Drawn by a mesh of its own, whole. */
const NOT_THE_ONE_ALONE = 'if (uAlone > -0.5 && abs(vStructure - uAlone) < 0.5) discard;'

const ROUGHNESS: Readonly<Record<StructureKind, number>> = {
  artery: 0.38,
  vein: 0.4,
  nerve: 0.5,
  duct: 0.42,
  gland: 0.68,
}

/** `alone`: the body of the one structure that is shown alone; `others`: of all but that one; `faded`: a course not chosen. */
export type StructureLook = 'others' | 'alone' | 'faded'

/** Pale dashes, whole and opaque each: nothing is blended, so that nothing pops. */
const DASHED = 'if (fract(vCourse.x / 3.2) > 0.62) discard;'
const PALED = 'gl_FragColor.rgb = mix(gl_FragColor.rgb, uHaze, 0.42);'

/** Body of one kind of structure, in its colour and pattern; bright where hovered. */
export function structureMaterial(
  kind: StructureKind,
  shared: StructureUniforms,
  look: StructureLook = 'others',
): MeshStandardMaterial {
  const material = new MeshStandardMaterial({
    color: new Color(KIND_COLORS[kind]),
    roughness: ROUGHNESS[kind],
    metalness: 0,
    side: FrontSide,
  })
  material.customProgramCacheKey = () => `structure ${kind} ${look}`
  material.onBeforeCompile = (shader) => {
    Object.assign(shader.uniforms, shared)
    let vertex = insertAfter(shader.vertexShader, '#include <common>', VERTEX_HEAD)
    vertex = insertAfter(vertex, '#include <begin_vertex>', VERTEX_BODY)
    let fragment = insertAfter(
      shader.fragmentShader,
      '#include <opaque_fragment>',
      HAZE + (look === 'faded' ? PALED : ''),
    )
    fragment = insertAfter(fragment, '#include <common>', FRAGMENT_HEAD)
    const color = { others: NOT_THE_ONE_ALONE, alone: '', faded: DASHED }[look] + patternColor(kind)
    fragment = insertAfter(fragment, '#include <color_fragment>', color)
    fragment = insertAfter(fragment, '#include <emissivemap_fragment>', GLOW)
    if (kind === 'gland') fragment = insertAfter(fragment, '#include <normal_fragment_maps>', LOBULE_NORMAL)
    shader.vertexShader = vertex
    shader.fragmentShader = fragment
  }
  return material
}

/** Depth alone, a hair behind the surface, so that the blended pass always passes its own depth. */
export function depthMaterial(): MeshBasicMaterial {
  const material = new MeshBasicMaterial({ colorWrite: false, side: FrontSide, transparent: true })
  material.polygonOffset = true
  material.polygonOffsetFactor = 1
  material.polygonOffsetUnits = 2
  return material
}

/** See a system through (opacity below 1) or whole. Seen through, a pass of depth before it keeps its order. */
export function setStructureOpacity(material: MeshStandardMaterial, opacity: number): void {
  const seenThrough = opacity < 1
  if (material.transparent !== seenThrough) {
    material.transparent = seenThrough
    material.depthWrite = !seenThrough
    material.needsUpdate = true
  }
  material.opacity = opacity
}
