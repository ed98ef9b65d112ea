import { DoubleSide, ShaderMaterial, Vector2, type Camera, type IUniform } from 'three'

/** Shared by all lines; kept in step with the view. */
export interface LineUniforms {
  /** Half the size of the view, px. */
  readonly uHalfView: IUniform<Vector2>
  /** Distance of the middle of the head from the camera, mm: what lies beyond fades. */
  readonly uMiddleMm: IUniform<number>
}

export const lineUniforms = (): LineUniforms => ({
  uHalfView: { value: new Vector2(400, 300) },
  uMiddleMm: { value: 1e6 },
})

/** Follow the camera. Allocates nothing. */
export function followCamera({ uMiddleMm }: LineUniforms, camera: Camera): void {
  const e = camera.matrixWorld.elements
  uMiddleMm.value = e[12]! * e[8]! + e[13]! * e[9]! + e[14]! * e[10]!
}

const LINE_VERTEX = /* glsl */ `
attribute vec3 aAlong;
attribute vec4 aRibbon;
attribute vec3 aColor;
uniform vec2 uHalfView;
varying vec3 vColor;
varying vec3 vDash;
varying float vDepthMm;
#include <clipping_planes_pars_vertex>
void main() {
  vColor = aColor;
  vDash = vec3(aRibbon.x, aRibbon.zw);
  vec4 mvPosition = modelViewMatrix * vec4(position, 1.0);
  vDepthMm = -mvPosition.z;
  vec4 here = projectionMatrix * mvPosition;
  vec4 there = projectionMatrix * modelViewMatrix * vec4(position + aAlong, 1.0);
  vec2 run = (there.xy / there.w - here.xy / here.w) * uHalfView;
  float size = length(run);
  vec2 across = size > 1e-4 ? vec2(-run.y, run.x) / size : vec2(1.0, 0.0);
  here.xy += across * aRibbon.x * 0.5 * aRibbon.y / uHalfView * here.w;
  #include <clipping_planes_vertex>
  gl_Position = here;
}
`
const LINE_FRAGMENT = /* glsl */ `
uniform float uMiddleMm;
varying vec3 vColor;
varying vec3 vDash;
varying float vDepthMm;
#include <clipping_planes_pars_fragment>
void main() {
  #include <clipping_planes_fragment>
  if (vDash.z > 0.0 && fract(vDash.y / vDash.z) > 0.62) discard;
  float beyond = smoothstep(uMiddleMm - 5.0, uMiddleMm + 55.0, vDepthMm);
  gl_FragColor = vec4(vColor, 0.9 * (1.0 - 0.8 * beyond) * (1.0 - smoothstep(0.75, 1.0, abs(vDash.x)) * 0.6));
  #include <colorspace_fragment>
}
`
const FILL_VERTEX = /* glsl */ `
attribute vec4 aColor;
varying vec4 vColor;
#include <clipping_planes_pars_vertex>
void main() {
  vColor = aColor;
  vec4 mvPosition = modelViewMatrix * vec4(position, 1.0);
  #include <clipping_planes_vertex>
  gl_Position = projectionMatrix * mvPosition;
}
`
const FILL_FRAGMENT = /* glsl */ `
varying vec4 vColor;
#include <clipping_planes_pars_fragment>
void main() {
  #include <clipping_planes_fragment>
  gl_FragColor = vColor;
  #include <colorspace_fragment>
}
`

/** Lines of even width on screen. */
export const lineMaterial = (uniforms: LineUniforms): ShaderMaterial =>
  new ShaderMaterial({
    name: 'context-lines',
    vertexShader: LINE_VERTEX,
    fragmentShader: LINE_FRAGMENT,
    uniforms: { ...uniforms },
    transparent: true,
    depthWrite: false,
    side: DoubleSide,
    clipping: true,
  })

/** Faint areas, seen from outside only. */
export const fillMaterial = (): ShaderMaterial =>
  new ShaderMaterial({
    name: 'context-fill',
    vertexShader: FILL_VERTEX,
    fragmentShader: FILL_FRAGMENT,
    transparent: true,
    depthWrite: false,
    clipping: true,
  })
