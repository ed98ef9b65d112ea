import {
  BackSide,
  Color,
  FrontSide,
  MeshBasicMaterial,
  MeshStandardMaterial,
  ShaderChunk,
  Vector2,
  type IUniform,
} from 'three'
import type { Peel } from '../state/view-store.ts'
import {
  PEEL_FRAGMENT_COLOR,
  PEEL_FRAGMENT_HEAD,
  PEEL_FRAGMENT_NORMAL,
  PEEL_FRAGMENT_ROUGHNESS,
  PEEL_VERTEX_BODY,
  PEEL_VERTEX_HEAD,
} from './peel-shader.ts'
import {
  SKIN_FRAGMENT_COLOR,
  SKIN_FRAGMENT_FACING,
  SKIN_FRAGMENT_HEAD,
  SKIN_FRAGMENT_NORMAL,
  SKIN_FRAGMENT_OPACITY,
  SKIN_FRAGMENT_ROUGHNESS,
  SKIN_FRAGMENT_SHEEN,
  SKIN_VERTEX_BODY,
  SKIN_VERTEX_HEAD,
  SKIN_WRAP_FROM,
  SKIN_WRAP_TO,
} from './skin-shader.ts'
import { insertAfter, replaceIn } from './shader-patch.ts'
import type { SkinTone } from './skin-tones.ts'

/** What is hatched on the skin, each 0 or 1. */
export interface Hatching {
  /** Where no layer data is. */
  readonly unassessed: boolean
  /** Where no SMAS is, for planes that go by it. */
  readonly noSmas: boolean
}

export interface SkinMaterials {
  readonly surface: MeshStandardMaterial
  /** Depth alone, drawn first where the skin is seen through: only the nearest skin is blended. */
  readonly depth: MeshBasicMaterial
  /** The inside of the skin, where the head is cut open. */
  readonly inside: MeshStandardMaterial
  setTone(tone: SkinTone): void
  /** Compile peeling and hatching in; the geometry has to know its layers from then on. */
  withLayers(): void
  setPeel(peel: Peel): void
  setHatching(hatching: Hatching): void
  /** 0..1 */
  setOpacity(opacity: number): void
}

const PEEL_NUMBER: Readonly<Record<Peel, number>> = { skin: 0, fat: 1, smas: 2, deep: 3 }
/** Cut flesh, in shadow. */
const INSIDE_COLOR = '#a8675a'

const lights = ShaderChunk.lights_physical_pars_fragment

/** The skin: one front face, tinted by the head's masks, lit softly. */
export function skinMaterials(): SkinMaterials {
  const flush: IUniform<Color> = { value: new Color() }
  const lips: IUniform<Color> = { value: new Color() }
  const hair: IUniform<Color> = { value: new Color() }
  const peeled: IUniform<number> = { value: 0 }
  const hatch: IUniform<Vector2> = { value: new Vector2() }
  const surface = new MeshStandardMaterial({ roughness: 0.56, metalness: 0, side: FrontSide })
  surface.envMapIntensity = 1
  surface.onBeforeCompile = (shader) => {
    shader.uniforms.uFlush = flush
    shader.uniforms.uLips = lips
    shader.uniforms.uHairColor = hair
    shader.uniforms.uPeel = peeled
    shader.uniforms.uHatch = hatch
    let vertex = insertAfter(shader.vertexShader, '#include <common>', SKIN_VERTEX_HEAD + PEEL_VERTEX_HEAD)
    vertex = insertAfter(vertex, '#include <begin_vertex>', SKIN_VERTEX_BODY + PEEL_VERTEX_BODY)
    let fragment = insertAfter(
      shader.fragmentShader,
      '#include <common>',
      SKIN_FRAGMENT_HEAD + PEEL_FRAGMENT_HEAD,
    )
    fragment = insertAfter(fragment, '#include <color_fragment>', SKIN_FRAGMENT_COLOR + PEEL_FRAGMENT_COLOR)
    fragment = insertAfter(
      fragment,
      '#include <roughnessmap_fragment>',
      SKIN_FRAGMENT_ROUGHNESS + PEEL_FRAGMENT_ROUGHNESS,
    )
    fragment = insertAfter(
      fragment,
      '#include <normal_fragment_maps>',
      SKIN_FRAGMENT_FACING + SKIN_FRAGMENT_NORMAL + PEEL_FRAGMENT_NORMAL + SKIN_FRAGMENT_OPACITY,
    )
    fragment = insertAfter(fragment, '#include <lights_fragment_end>', SKIN_FRAGMENT_SHEEN)
    fragment = replaceIn(
      fragment,
      '#include <lights_physical_pars_fragment>',
      replaceIn(lights, SKIN_WRAP_FROM, SKIN_WRAP_TO),
    )
    shader.vertexShader = vertex
    shader.fragmentShader = fragment
  }
  const depth = new MeshBasicMaterial({ colorWrite: false, side: FrontSide, transparent: true })
  // A hair behind the surface itself, so that the blended pass always passes its own depth.
  depth.polygonOffset = true
  depth.polygonOffsetFactor = 1
  depth.polygonOffsetUnits = 2
  const inside = new MeshStandardMaterial({ color: INSIDE_COLOR, roughness: 0.8, side: BackSide })
  for (const material of [depth, inside])
    material.onBeforeCompile = (shader) => {
      shader.uniforms.uPeel = peeled
      const vertex = insertAfter(shader.vertexShader, '#include <common>', PEEL_VERTEX_HEAD)
      shader.vertexShader = insertAfter(vertex, '#include <begin_vertex>', PEEL_VERTEX_BODY)
    }
  return {
    surface,
    depth,
    inside,
    withLayers() {
      for (const material of [surface, depth, inside]) {
        if (material.defines?.WITH_LAYERS !== undefined) continue
        material.defines = { ...material.defines, WITH_LAYERS: '' }
        material.needsUpdate = true
      }
    },
    setPeel(peel) {
      peeled.value = PEEL_NUMBER[peel]
    },
    setHatching({ unassessed, noSmas }) {
      hatch.value.set(Number(unassessed), Number(noSmas))
    },
    setTone(tone) {
      surface.color.set(tone.skin)
      flush.value.set(tone.flush)
      lips.value.set(tone.lips)
      hair.value.set(tone.hair)
    },
    setOpacity(opacity) {
      const seenThrough = opacity < 1
      if (inside.transparent !== seenThrough) {
        inside.transparent = seenThrough
        inside.depthWrite = !seenThrough
        inside.needsUpdate = true
      }
      inside.opacity = opacity
      if (surface.transparent !== seenThrough) {
        surface.transparent = seenThrough
        surface.depthWrite = !seenThrough
        surface.needsUpdate = true
      }
      surface.opacity = opacity
    },
  }
}
