import { Color, FrontSide, GreaterDepth, ShaderMaterial, type ShaderMaterialParameters } from 'three'
import type { StructureKind } from '../../geometry/anatomy-types.ts'
import { KIND_COLORS } from '../../state/structure-style.ts'

const VERTEX = /* glsl */ `
attribute float aShell;
varying float vShell;
varying vec3 vNormalView;
varying vec3 vToEye;
attribute vec3 aSkinwards;
varying vec3 vSkinwards;
#include <clipping_planes_pars_vertex>
void main() {
  vShell = aShell;
  vSkinwards = normalMatrix * aSkinwards;
  vNormalView = normalMatrix * normal;
  vec4 mvPosition = modelViewMatrix * vec4(position, 1.0);
  vToEye = isOrthographic ? vec3(0.0, 0.0, 1.0) : -mvPosition.xyz;
  #include <clipping_planes_vertex>
  gl_Position = projectionMatrix * mvPosition;
}
`

/** Dense where one looks into the shell, gone at its outline: no edge pretends to be a border. */
const FRAGMENT = /* glsl */ `
uniform vec3 uColor;
varying float vShell;
varying vec3 vNormalView;
varying vec3 vToEye;
#include <clipping_planes_pars_fragment>
void main() {
  #include <clipping_planes_fragment>
  float facing = clamp(dot(normalize(vNormalView), normalize(vToEye)), 0.0, 1.0);
  float margin = 0.26 * pow(facing, 0.8);
  float uncertainty = 0.15 * pow(facing, 1.5);
  gl_FragColor = vec4(uColor, mix(margin, uncertainty, vShell));
  #include <colorspace_fragment>
}
`

/**
 * On opaque skin: the margin as a pale band with a firmer rim, the uncertainty as a haze round it. Only on the side
 * of the head that is seen, as if the skin there let light through.
 */
const GHOST_FRAGMENT = /* glsl */ `
uniform vec3 uColor;
varying float vShell;
varying vec3 vNormalView;
varying vec3 vToEye;
varying vec3 vSkinwards;
#include <clipping_planes_pars_fragment>
void main() {
  #include <clipping_planes_fragment>
  vec3 toEye = normalize(vToEye);
  float facing = clamp(dot(normalize(vNormalView), toEye), 0.0, 1.0);
  float margin = 0.3 + 0.3 * pow(1.0 - facing, 2.0);
  float uncertainty = 0.2 * pow(facing, 1.5);
  float seen = smoothstep(0.02, 0.3, dot(normalize(vSkinwards), toEye));
  gl_FragColor = vec4(uColor, mix(margin, uncertainty, vShell) * seen);
  #include <colorspace_fragment>
}
`

/**
 * Shells of one kind: one flat colour, so that overlapping shells look the same in whatever order they are drawn,
 * and nothing pops when the head turns.
 */
export const envelopeMaterial = (kind: StructureKind): ShaderMaterial =>
  new ShaderMaterial({ ...shared(kind), name: `envelope-${kind}`, fragmentShader: FRAGMENT })

/** The same on opaque skin: only what lies behind something is drawn, over it. */
export const ghostMaterial = (kind: StructureKind): ShaderMaterial =>
  new ShaderMaterial({
    ...shared(kind),
    name: `envelope-ghost-${kind}`,
    fragmentShader: GHOST_FRAGMENT,
    depthFunc: GreaterDepth,
  })

const shared = (kind: StructureKind): ShaderMaterialParameters => ({
  vertexShader: VERTEX,
  uniforms: { uColor: { value: new Color(KIND_COLORS[kind]) } },
  transparent: true,
  depthWrite: false,
  side: FrontSide,
  clipping: true,
})
