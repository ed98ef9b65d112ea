import { UNDER_SMAS_MM } from './peel-depths.ts'

/**
 * The skin moved in to the layer it is peeled down to, and what is seen there. Colours are those of anatomical
 * plates: yellow lobules of fat, pale fibres of the SMAS, red below it. Nothing is judged by them. Compiled in
 * only once it is asked for (`WITH_LAYERS`): the first picture of a head needs none of it.
 */

/** After `begin_vertex`, in every material that draws the skin. `aLayers`, `aSmas` (SMAS and held): see `peel-depths.ts`. */
export const PEEL_VERTEX_HEAD = /* glsl */ `
#ifdef WITH_LAYERS
attribute vec4 aLayers;
attribute vec2 aSmas;
uniform float uPeel;
varying vec4 vLayers;
varying float vSmas;
varying float vPeelMm;
#endif
`

/** The same as `peeledMm` does for one vertex. */
export const PEEL_VERTEX_BODY = /* glsl */ `
#ifdef WITH_LAYERS
vLayers = aLayers;
vSmas = aSmas.x;
vPeelMm = uPeel < 0.5 ? 0.0 : uPeel < 1.5 ? aLayers.x : uPeel < 2.5 ? aLayers.y : aLayers.z + ${UNDER_SMAS_MM.toFixed(2)} * aLayers.w;
vPeelMm *= 1.0 - aSmas.y;
transformed -= normal * vPeelMm;
#endif
`

export const PEEL_FRAGMENT_HEAD = /* glsl */ `
#ifdef WITH_LAYERS
varying vec4 vLayers;
varying float vSmas;
varying float vPeelMm;
uniform float uPeel;
uniform vec2 uHatch;

// Fibres that run up and back, as the SMAS is pulled.
float smasFibres(vec3 at) {
  vec2 p = vec2(dot(at.zy, vec2(-0.8, 0.6)), dot(at.zy, vec2(0.6, 0.8)));
  return 0.5 * noise3(vec3(p.x * 0.05, p.y * 0.9, abs(at.x) * 0.1)) + 0.5 * noise3(vec3(p.x * 0.1, p.y * 2.2, abs(at.x) * 0.2));
}
// Lines of the page, not of the skin: as even on the ear as on the neck, like the hatching of a map.
float hatchLines(float slope) {
  float place = (gl_FragCoord.x + slope * gl_FragCoord.y) / 11.0;
  return 1.0 - smoothstep(0.1, 0.22, abs(fract(place) - 0.5));
}
#endif
`

/** After the skin's own colours. At the edge of what is known the wall of the cut shows the layers one by one. */
export const PEEL_FRAGMENT_COLOR = /* glsl */ `
#ifdef WITH_LAYERS
float known = clamp(vLayers.w, 0.0, 1.0);
float bump = 0.0;
float bared = 0.0;
if (uPeel > 0.5 && known > 0.004) {
  vec3 edges = vLayers.xyz / known;
  float soft = 0.25;
  float inFat = smoothstep(edges.x - soft, edges.x, vPeelMm + 0.02);
  float inSmas = smoothstep(edges.y - soft, edges.y, vPeelMm + 0.02);
  float inDeep = smoothstep(edges.z - 0.1, edges.z, vPeelMm);
  float lobes = noise3(vHeadMm * 0.42) * 0.65 + noise3(vHeadMm * 1.05) * 0.35;
  vec3 fat = mix(vec3(0.80, 0.52, 0.16), vec3(0.95, 0.74, 0.36), smoothstep(0.25, 0.7, lobes));
  float fibres = smasFibres(vHeadMm);
  vec3 smas = mix(vec3(0.71, 0.39, 0.33), vec3(0.87, 0.64, 0.56), smoothstep(0.2, 0.8, fibres));
  vec3 deep = mix(vec3(0.40, 0.12, 0.09), vec3(0.56, 0.23, 0.18), smoothstep(0.2, 0.8, fibres));
  // Without SMAS fat goes on, and says so by cross-hatching; attenuated, it shows through.
  float sheet = smoothstep(0.2, 0.8, vSmas);
  vec3 layer = mix(fat, mix(fat * vec3(0.93, 0.88, 0.86), smas, sheet), inSmas);
  layer = mix(layer, deep, inDeep);
  float crossed = max(hatchLines(1.0), hatchLines(-1.0));
  layer *= 1.0 - 0.16 * crossed * inSmas * (1.0 - inDeep) * (1.0 - smoothstep(0.15, 0.3, vSmas));
  // Where the skin ends its wall is steep: relief drawn along it would glitter.
  float steep = length(vec2(dFdx(vPeelMm), dFdy(vPeelMm))) / max(mmPerPx, 1e-4);
  bared = inFat * (1.0 - smoothstep(0.25, 0.7, steep));
  bump = mix(lobes * 0.9, fibres * 0.35, max(inSmas * sheet, inDeep));
  diffuseColor.rgb = mix(mix(diffuseColor.rgb, vec3(0.82, 0.45, 0.38), smoothstep(0.0, 0.15, vPeelMm)), layer, inFat);
}
if (uHatch.x + uHatch.y > 0.0) {
  float outside = (1.0 - lining) * (1.0 - cut);
  float unknownSkin = (1.0 - step(0.5, known)) * uHatch.x;
  float noSmas = step(0.5, known) * (1.0 - step(0.75, vSmas)) * uHatch.y;
  float one = hatchLines(1.0);
  float two = hatchLines(-1.0);
  float hatch = outside * max(unknownSkin * one * 0.3, noSmas * max(one, two) * 0.16);
  diffuseColor.rgb = mix(diffuseColor.rgb, vec3(0.10, 0.14, 0.20), hatch);
}
#endif
`

export const PEEL_FRAGMENT_ROUGHNESS = /* glsl */ `
#ifdef WITH_LAYERS
roughnessFactor = mix(roughnessFactor, 0.46, bared);
#endif
`

/** The slope of lobules and fibres on a bared layer. */
export const PEEL_FRAGMENT_NORMAL = /* glsl */ `
#ifdef WITH_LAYERS
if (bared > 0.0) {
  vec3 sx = dFdx(-vViewPosition);
  vec3 sy = dFdy(-vViewPosition);
  vec3 r1 = cross(sy, normal);
  vec3 r2 = cross(normal, sx);
  float det = dot(sx, r1);
  vec3 grad = sign(det) * (dFdx(bump) * r1 + dFdy(bump) * r2);
  if (abs(det) > 1e-12) normal = normalize(abs(det) * normal - grad * bared * 0.8);
}
#endif
`
