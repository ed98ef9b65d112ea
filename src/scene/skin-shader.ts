import { NOISE } from './shader-noise.ts'

export const SKIN_VERTEX_HEAD = /* glsl */ `
attribute vec4 aHair;
attribute vec4 aTone;
varying vec4 vHair;
varying vec4 vTone;
varying vec3 vHeadMm;
`

export const SKIN_VERTEX_BODY = /* glsl */ `
vHair = aHair;
vTone = aTone;
vHeadMm = position;
`

export const SKIN_FRAGMENT_HEAD = /* glsl */ `
uniform vec3 uFlush;
uniform vec3 uLips;
uniform vec3 uHairColor;
varying vec4 vHair;
varying vec4 vTone;
varying vec3 vHeadMm;
${NOISE}

// Cut hairs: a dot at most in each small cell, where the skin passes near its middle.
float hairDot(vec3 p) {
  vec3 cell = floor(p);
  vec3 middle = 0.3 + 0.4 * vec3(hash31(cell), hash31(cell + 17.0), hash31(cell + 31.0));
  return 1.0 - smoothstep(0.12, 0.3, length(fract(p) - middle));
}
float hairDots(vec3 at) {
  // Turned off the axes, so that no plane of cells lies along the skin.
  vec3 p = mat3(0.54, -0.62, 0.57, 0.78, 0.62, -0.06, -0.32, 0.48, 0.82) * at;
  return max(hairDot(p * 1.25), max(hairDot(p.zxy * 1.45 + 4.3), hairDot(p.yzx * 1.1 + 9.1)));
}

// Hairs of the brow run outwards, steeper near the midline: noise drawn out along that direction.
float browHairs(vec3 at) {
  float fromMidline = abs(at.x);
  float angle = mix(1.1, 0.12, smoothstep(10.0, 42.0, fromMidline));
  vec2 along = vec2(cos(angle), sin(angle));
  vec2 p = vec2(dot(vec2(fromMidline, at.y), along), dot(vec2(fromMidline, at.y), vec2(-along.y, along.x)));
  float strands = noise3(vec3(p.x * 0.28, p.y * 2.6, 0.0));
  return 0.55 * strands + 0.45 * noise3(vec3(p.x * 0.5 + 7.0, p.y * 4.2, 3.0));
}
`

/** After the base colour is known: blood, lips, lids, hair. */
export const SKIN_FRAGMENT_COLOR = /* glsl */ `
float mmPerPx = length(fwidth(vHeadMm));
float fine = 1.0 - smoothstep(0.25, 0.9, mmPerPx);
float mottle = noise3(vHeadMm * 0.09) * 0.6 + noise3(vHeadMm * 0.31) * 0.4 - 0.5;
vec3 skin = diffuseColor.rgb;
skin = mix(skin, uFlush, clamp(vTone.z * 0.34 + vTone.y * 0.2 + mottle * 0.14, 0.0, 0.6));
skin *= 1.0 + mottle * 0.07;
// The flat end of the neck says that it is cut: lids and auricle at once occur nowhere else.
float cut = smoothstep(0.8, 0.95, vTone.x * vTone.y);
skin = mix(skin, skin * vec3(0.86, 0.78, 0.78), vTone.x * 0.55);
float lip = smoothstep(0.25, 0.8, vHair.x);
skin = mix(skin, uLips * (0.94 + 0.12 * noise3(vec3(vHeadMm.x * 1.4, vHeadMm.y * 0.3, vHeadMm.z * 0.3))), lip * 0.8);
float stubble = mix(0.3, hairDots(vHeadMm), fine);
// No hair ends at a line: it thins out, more here and less there.
float ragged = (noise3(vHeadMm * 0.13) * 0.6 + noise3(vHeadMm * 0.45) * 0.4 - 0.5) * 0.45;
float scalp = smoothstep(0.18, 0.75, vHair.z + ragged * 4.0 * vHair.z * (1.0 - vHair.z));
skin = mix(skin, uHairColor, scalp * (0.2 + 0.52 * stubble));
skin = mix(skin, mix(skin, uHairColor, 0.5), vHair.w * (0.12 + 0.5 * stubble));
float hairs = browHairs(vHeadMm);
float brow = smoothstep(0.3, 1.05, vHair.y * (0.62 + 0.75 * mix(0.5, hairs, mix(0.3, 1.0, fine))));
skin = mix(skin, uHairColor, brow * 0.66);
float lining = smoothstep(0.5, 0.85, vTone.w);
float lashes = smoothstep(0.3, 0.5, vTone.w) * smoothstep(0.3, 0.7, vTone.x);
skin = mix(skin, uHairColor, lashes * 0.75);
skin = mix(skin, skin * vec3(0.3, 0.2, 0.19), lining);
diffuseColor.rgb = mix(skin, vec3(0.52, 0.53, 0.54), cut);
`

/** Lips are moister, hair and scalp duller. */
export const SKIN_FRAGMENT_ROUGHNESS = /* glsl */ `
roughnessFactor = mix(roughnessFactor, 0.38, lip * 0.8);
roughnessFactor = mix(roughnessFactor, 0.85, max(max(brow, lining), vHair.z * 0.5));
`

/** Pores, near enough to see: the normal tilted by the slope of fine noise. */
export const SKIN_FRAGMENT_NORMAL = /* glsl */ `
float facingPores = clamp(dot(normal, normalize(vViewPosition)), 0.0, 1.0);
if (isOrthographic) facingPores = normal.z;
float pores = fine * smoothstep(0.15, 0.5, facingPores);
if (pores > 0.0) {
  float height = noise3(vHeadMm * 2.1) * 0.07;
  vec3 sx = dFdx(-vViewPosition);
  vec3 sy = dFdy(-vViewPosition);
  vec3 r1 = cross(sy, normal);
  vec3 r2 = cross(normal, sx);
  float det = dot(sx, r1);
  vec3 grad = sign(det) * (dFdx(height) * r1 + dFdy(height) * r2);
  normal = normalize(abs(det) * normal - grad * pores * 0.5);
}
`

/** A normal blended across a fold may face away from the eye, and would shine like a mirror: turned back to its edge. */
export const SKIN_FRAGMENT_FACING = /* glsl */ `
vec3 skinToEye = isOrthographic ? vec3( 0.0, 0.0, 1.0 ) : normalize( vViewPosition );
float turnedAway = 0.12 - dot( normal, skinToEye );
if ( turnedAway > 0.0 ) normal = normalize( normal + skinToEye * turnedAway );
`

/** Skin mirrors the room less than lacquer would. */
export const SKIN_FRAGMENT_SHEEN = /* glsl */ `
reflectedLight.indirectSpecular *= 0.6;
`

/** Light reaches a little past the edge of shadow, red the farthest: the look of living skin. */
export const SKIN_WRAP_FROM = 'vec3 irradiance = dotNL * directLight.color;'
export const SKIN_WRAP_TO = /* glsl */ `
float skinNL = dot( geometryNormal, directLight.direction );
vec3 skinWrap = vec3( 0.26, 0.13, 0.10 );
vec3 skinLit = clamp( ( skinNL + skinWrap ) / ( 1.0 + skinWrap ), 0.0, 1.0 );
vec3 irradiance = mix( skinLit, skinLit * skinLit * ( 3.0 - 2.0 * skinLit ), 0.25 ) * directLight.color;
`

/** Seen through, the outline of the head stays a little denser, like glass. */
export const SKIN_FRAGMENT_OPACITY = /* glsl */ `
float grazing = 1.0 - clamp( dot( normalize( normal ), normalize( vViewPosition ) ), 0.0, 1.0 );
if ( isOrthographic ) grazing = 1.0 - abs( normalize( normal ).z );
float edge = pow( grazing, 3.0 ) * 0.35 * smoothstep( 0.0, 0.15, diffuseColor.a );
diffuseColor.a = mix( diffuseColor.a, 1.0, edge * step( diffuseColor.a, 0.999 ) );
`
