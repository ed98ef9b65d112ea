import { SEVERITY_STYLE } from '../../state/severity-style.ts'

/** Colours and patterns of the map; the legend shows the same. */
export const MAP_COLORS = {
  open: SEVERITY_STYLE.clear.colorScene,
  caution: SEVERITY_STYLE.caution.colorScene,
  danger: SEVERITY_STYLE.danger.colorScene,
  notAssessed: SEVERITY_STYLE['not-assessed'].colorScene,
} as const

export const MAP_VERTEX_HEAD = /* glsl */ `
attribute float aLevel;
attribute float aGap;
varying float vLevel;
varying float vGap;
`

export const MAP_VERTEX_BODY = /* glsl */ `
vLevel = aLevel;
vGap = aGap;
`

export const MAP_FRAGMENT_HEAD = /* glsl */ `
varying float vLevel;
varying float vGap;
uniform vec3 uOpen;
uniform vec3 uCaution;
uniform vec3 uDanger;
uniform vec3 uGap;
uniform float uStrength;

// Lines of the page, as even on the ear as on the neck.
float mapLines(float slope, float period) {
  float place = (gl_FragCoord.x + slope * gl_FragCoord.y) / period;
  return 1.0 - smoothstep(0.12, 0.24, abs(fract(place) - 0.5));
}
float mapDots(float period) {
  vec2 cell = fract(gl_FragCoord.xy / period) - 0.5;
  return 1.0 - smoothstep(0.16, 0.26, length(cell));
}
`

/**
 * A point of the map is 0 open, 1 caution, 2 danger. A third of the way towards the worse one counts as worse: a place
 * nearest to a dangerous point of the map is never shown open. Danger is the darkest and cross-hatched, caution paler
 * with one hatching, open palest and plain, not assessed grey and dotted.
 */
export const MAP_FRAGMENT_COLOR = /* glsl */ `
float mapSoft = clamp(fwidth(vLevel), 0.001, 0.3);
float isCaution = smoothstep(0.33 - mapSoft, 0.33, vLevel);
float isDanger = smoothstep(1.33 - mapSoft, 1.33, vLevel);
float isGap = step(0.5, vGap) * (1.0 - isCaution);
vec3 mapColor = mix(mix(uOpen, uCaution, isCaution), uDanger, isDanger);
float mapAlpha = mix(mix(0.34, 0.5, isCaution), 0.66, isDanger);
mapColor = mix(mapColor, uGap, isGap);
mapAlpha = mix(mapAlpha, 0.46, isGap);
float single = mapLines(1.0, 9.0);
float crossed = max(single, mapLines(-1.0, 9.0));
vec3 ink = vec3(0.05, 0.02, 0.04);
float inked = mix(single * 0.42 * isCaution, crossed * 0.5, isDanger);
float unsure = step(0.5, vGap);
inked = max(inked, unsure * mapDots(7.0) * 0.5);
mapColor = mix(mapColor, ink, inked);
diffuseColor = vec4(mapColor, min(0.95, mapAlpha + inked * 0.3) * uStrength);
`
