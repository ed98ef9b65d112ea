import { Color, FrontSide, ShaderMaterial } from 'three'
import type { StructureKind } from '../../geometry/anatomy-types.ts'
import { KIND_COLORS } from '../../state/structure-style.ts'

const VERTEX = /* glsl */ `
attribute float aShell;
varying float vShell;
varying vec3 vNormalView;
varying vec3 vToEye;
#include <clipping_planes_pars_vertex>
void main() {
  vShell = aShell;
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
 * Shells of one kind: one flat colour, so that overlapping shells look the same in whatever order they are drawn,
 * and nothing pops when the head turns.
 */
export function envelopeMaterial(kind: StructureKind): ShaderMaterial {
  return new ShaderMaterial({
    name: `envelope-${kind}`,
    vertexShader: VERTEX,
    fragmentShader: FRAGMENT,
    uniforms: { uColor: { value: new Color(KIND_COLORS[kind]) } },
    transparent: true,
    depthWrite: false,
    side: FrontSide,
    clipping: true,
  })
}
