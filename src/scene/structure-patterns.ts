import type { StructureKind } from '../geometry/anatomy-types.ts'

/**
 * What tells the kinds apart beside their colour, for eyes that see few colours. Lengths in mm along the course.
 * The picture of each in the layers list is drawn from the same numbers (`structure-style.ts` in state).
 */
export interface Pattern {
  /** Where the darker marks are, 0..1, from `along` (mm), `turn` (radians) and `at` (mm), GLSL. */
  readonly mark: string
  /** Its finest mark, mm: from afar, where that is smaller than a pixel, the pattern fades. */
  readonly finestMm: number
  /** How much darker a mark is. */
  readonly depth: number
}

export const PATTERNS: Readonly<Record<StructureKind, Pattern>> = {
  // Fine rings, like the muscle of an artery's wall.
  artery: {
    mark: '1.0 - smoothstep(0.08, 0.2, abs(fract(along / 2.4) - 0.5))',
    finestMm: 0.55,
    depth: 0.3,
  },
  // Long dashes.
  vein: { mark: 'smoothstep(0.17, 0.22, abs(fract(along / 9.0) - 0.5))', finestMm: 1.5, depth: 0.3 },
  // Fascicles: lines along the nerve.
  nerve: { mark: 'smoothstep(0.35, 0.8, cos(turn * 5.0))', finestMm: 0.3, depth: 0.45 },
  // Dots in rows.
  duct: {
    mark: '1.0 - smoothstep(0.26, 0.36, length(vec2((fract(along / 2.6) - 0.5) * 1.3, fract(turn * 0.4775 + 0.5 * floor(along / 2.6)) - 0.5)))',
    finestMm: 0.7,
    depth: 0.55,
  },
  // Lobules, parted by darker seams.
  gland: { mark: 'lobuleSeam(at)', finestMm: 0.6, depth: 0.17 },
}

/** Cells of about 4 mm: 0 in the middle of a lobule, 1 in the seam between two. */
export const LOBULES = /* glsl */ `
float lobuleSeam(vec3 at) {
  vec3 p = at * 0.26;
  vec3 cell = floor(p);
  float nearest = 9.0;
  float second = 9.0;
  for (int i = -1; i <= 1; i++) for (int j = -1; j <= 1; j++) for (int k = -1; k <= 1; k++) {
    vec3 other = cell + vec3(i, j, k);
    vec3 middle = other + 0.2 + 0.6 * vec3(hash31(other), hash31(other + 17.0), hash31(other + 31.0));
    float off = length(p - middle);
    if (off < nearest) { second = nearest; nearest = off; } else second = min(second, off);
  }
  return 1.0 - smoothstep(0.0, 0.4, second - nearest);
}
`

/** The pattern of a kind over its colour. */
export function patternColor(kind: StructureKind): string {
  const { mark, finestMm, depth } = PATTERNS[kind]
  return /* glsl */ `
float along = vCourse.x;
float turn = atan(vCourse.z, vCourse.y);
vec3 at = vHeadMm;
float mmPerPx = length(fwidth(vHeadMm));
float near = 1.0 - smoothstep(${(finestMm * 0.5).toFixed(3)}, ${(finestMm * 1.4).toFixed(3)}, mmPerPx);
float patternMark = 0.0;
if (near > 0.0) patternMark = ${mark};
diffuseColor.rgb *= 1.0 + near * (0.1 - ${depth.toFixed(3)} * patternMark);
`
}

/** The body of a gland: lobules that bulge between their seams, by the slope of the pattern. */
export const LOBULE_NORMAL = /* glsl */ `
{
  float height = near * (-0.4 * patternMark + 0.1 * noise3(vHeadMm * 0.9));
  vec3 sx = dFdx(-vViewPosition);
  vec3 sy = dFdy(-vViewPosition);
  vec3 r1 = cross(sy, normal);
  vec3 r2 = cross(normal, sx);
  float det = dot(sx, r1);
  vec3 grad = sign(det) * (dFdx(height) * r1 + dFdy(height) * r2);
  normal = normalize(abs(det) * normal - grad);
}
`
