import { Color, FrontSide, MeshBasicMaterial, type IUniform } from 'three'
import { ALTERED_TINT, HATCH_INK } from '../../state/individual/doubt-style.ts'
import { insertAfter } from '../shader-patch.ts'

export interface DoubtMaterial {
  readonly material: MeshBasicMaterial
  /** What is hatched. */
  show(altered: boolean, unseen: boolean): void
}

/**
 * Hatching on the skin, calm: what lies under it is seen through. Altered anatomy is tinted besides, so that the two
 * kinds are told apart by more than the slope of their lines.
 * @param periodPx from line to line
 */
export function doubtMaterial(periodPx = 9): DoubtMaterial {
  const shown: IUniform<readonly [number, number]> = { value: [1, 1] }
  const material = new MeshBasicMaterial({
    side: FrontSide,
    transparent: true,
    depthWrite: false,
    toneMapped: false,
    polygonOffset: true,
    // a hair in front of the skin, whose own flat triangles it lies on, and of the skin map
    polygonOffsetFactor: -1,
    polygonOffsetUnits: -6,
  })
  material.onBeforeCompile = (shader) => {
    shader.uniforms.uShown = shown
    shader.uniforms.uTint = { value: new Color(ALTERED_TINT) }
    shader.uniforms.uInk = { value: new Color(HATCH_INK) }
    shader.uniforms.uPeriod = { value: periodPx }
    const vertex = insertAfter(shader.vertexShader, '#include <common>', VERTEX_HEAD)
    shader.vertexShader = insertAfter(vertex, '#include <begin_vertex>', VERTEX_BODY)
    const fragment = insertAfter(shader.fragmentShader, '#include <common>', FRAGMENT_HEAD)
    shader.fragmentShader = insertAfter(fragment, '#include <color_fragment>', FRAGMENT_COLOR)
  }
  return {
    material,
    show(altered, unseen) {
      shown.value = [Number(altered), Number(unseen)]
    },
  }
}

const VERTEX_HEAD = /* glsl */ `
attribute float aAltered;
attribute float aUnseen;
varying vec2 vDoubt;
`
const VERTEX_BODY = /* glsl */ `
vDoubt = vec2(aAltered, aUnseen);
`
const FRAGMENT_HEAD = /* glsl */ `
varying vec2 vDoubt;
uniform vec2 uShown;
uniform vec3 uTint;
uniform vec3 uInk;
uniform float uPeriod;

// Lines of the page, as even on the ear as on the neck.
float doubtLines(float slope) {
  float place = (gl_FragCoord.x + slope * gl_FragCoord.y) / uPeriod;
  return 1.0 - smoothstep(0.1, 0.22, abs(fract(place) - 0.5));
}
`
/** Half way between a vertex in doubt and one that is not counts as in doubt. */
const FRAGMENT_COLOR = /* glsl */ `
vec2 doubtIs = step(vec2(0.5), vDoubt) * uShown;
float doubtInk = max(doubtIs.x * doubtLines(-1.0), doubtIs.y * doubtLines(1.0));
float doubtAlpha = max(doubtIs.x * 0.2, doubtInk * 0.5);
if (doubtAlpha < 0.01) discard;
diffuseColor = vec4(mix(uTint, uInk, max(doubtInk, 1.0 - doubtIs.x)), doubtAlpha);
`
