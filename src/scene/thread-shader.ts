import { SEVERITIES } from '../geometry/check-types.ts'
import { SEVERITY_STYLE } from '../state/severity-style.ts'

export const THREAD_VERTEX = /* glsl */ `
attribute vec3 aOffset;
attribute vec4 aShape;
attribute float aThread;
uniform float uMmPerPxByDepth;
uniform float uMmPerPx;
uniform float uSelected;
uniform float uHidden;
uniform float uNearerMm;
varying vec3 vNormal;
varying vec3 vToEye;
varying float vAlongMm;
varying float vSeverity;

void main() {
  vec4 seen = modelViewMatrix * vec4(position, 1.0);
  float mmPerPx = -seen.z * uMmPerPxByDepth + uMmPerPx;
  float widen = abs(aThread - uSelected) < 0.5 ? 1.5 : 1.0;
  float radius = max(aShape.x, aShape.y * widen * mmPerPx);
  vec3 offset = (modelViewMatrix * vec4(aOffset, 0.0)).xyz;
  seen.xyz += offset * radius;
  vNormal = normalize(offset);
  vToEye = isOrthographic ? vec3(0.0, 0.0, 1.0) : normalize(-seen.xyz);
  vAlongMm = aShape.z;
  vSeverity = aShape.w;
  gl_Position = projectionMatrix * seen;
  vec4 nearer = projectionMatrix * vec4(seen.xy, seen.z + uNearerMm, 1.0);
  gl_Position.z = nearer.z / nearer.w * gl_Position.w;
  // Outside the clip volume, whole: the hidden thread leaves nothing behind.
  if (abs(aThread - uHidden) < 0.5) gl_Position = vec4(0.0, 0.0, 2.0, 1.0);
}
`

const [CLEAR, NOT_ASSESSED, CAUTION, DANGER] = SEVERITIES.map((severity) => {
  const dash = SEVERITY_STYLE[severity].dashMm
  return dash === null ? null : { filled: dash[0].toFixed(3), period: (dash[0] + dash[1]).toFixed(3) }
}) as [null, Dash, Dash, Dash]

interface Dash {
  readonly filled: string
  readonly period: string
}

const filled = ({ filled: length, period }: Dash): string => `step(mod(along, ${period}), ${length})`

if (CLEAR !== null) throw new Error('thread-shader: the shader draws "clear" as an unbroken line')

export const THREAD_FRAGMENT = /* glsl */ `
uniform vec3 uColors[4];
uniform vec3 uPlainColor;
uniform float uPlain;
uniform float uPatternScale;
uniform float uAlpha;
varying vec3 vNormal;
varying vec3 vToEye;
varying float vAlongMm;
varying float vSeverity;

void main() {
  float facing = clamp(dot(normalize(vNormal), normalize(vToEye)), 0.0, 1.0);
  int severity = int(vSeverity + 0.5);
  vec3 color = mix(uColors[severity], uPlainColor, uPlain);
  float along = vAlongMm / uPatternScale;
  float fill = 1.0;
  float cross = 0.0;
  if (vAlongMm >= 0.0 && uPlain < 0.5) {
    if (severity == 1) fill = ${filled(NOT_ASSESSED)};
    if (severity == 2) fill = ${filled(CAUTION)};
    if (severity == 3) {
      fill = ${filled(DANGER)};
      cross = step(abs(mod(along, ${DANGER.period}) - ${(Number(DANGER.filled) / 2).toFixed(3)}), 0.28);
    }
  }
  vec3 body = color * (0.72 + 0.38 * facing) + vec3(0.16) * smoothstep(0.86, 1.0, facing);
  body = mix(body, vec3(1.0), cross * 0.9);
  // Gaps keep a dark core: the line is never lost, and reads on pale and dark skin alike.
  vec3 ink = vec3(0.012, 0.024, 0.035);
  float rim = smoothstep(0.22, 0.5, facing);
  vec3 shown = mix(ink, mix(ink, body, fill), rim);
  gl_FragColor = vec4(shown, uAlpha);
  #include <colorspace_fragment>
}
`

/** A dotted surgical pen line; its distance is counted in samples, about 1 mm apart. */
export const TRACK_FRAGMENT = /* glsl */ `
varying float vAlongMm;
uniform float uPatternScale;

void main() {
  float fill = step(mod(vAlongMm / uPatternScale, 2.0), 0.9);
  if (fill < 0.5) discard;
  gl_FragColor = vec4(vec3(0.09, 0.03, 0.16), 0.75);
  #include <colorspace_fragment>
}
`
