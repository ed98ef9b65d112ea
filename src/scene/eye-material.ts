import { Color, MeshStandardMaterial, Vector3, type IUniform } from 'three'
import { insertAfter } from './shader-patch.ts'

const EYE_FRAGMENT = /* glsl */ `
vec3 out_ = normalize(vHeadMm - uCentre);
float off = acos(clamp(dot(out_, uGaze), -1.0, 1.0));
vec3 across = normalize(out_ - uGaze * dot(out_, uGaze) + vec3(1e-5, 0.0, 0.0));
float turn = atan(across.y, across.x);
float iris = 1.0 - smoothstep(uIrisRad - 0.035, uIrisRad + 0.015, off);
float pupil = 1.0 - smoothstep(uIrisRad * 0.31, uIrisRad * 0.37, off);
float spokes = 0.5 + 0.5 * sin(turn * 37.0 + 3.0 * sin(turn * 11.0));
float ring = smoothstep(uIrisRad * 0.78, uIrisRad, off);
vec3 irisColor = uIris * (0.75 + 0.35 * spokes) * (1.0 + 0.5 * smoothstep(uIrisRad * 0.7, uIrisRad * 0.4, off));
irisColor = mix(irisColor, uIris * 0.22, ring * 0.85);
vec3 white = mix(vec3(0.68, 0.665, 0.645), vec3(0.62, 0.42, 0.38), smoothstep(0.55, 1.2, off) * 0.7);
diffuseColor.rgb = mix(white, mix(irisColor, vec3(0.006), pupil), iris);
// The upper lid and its lashes shade the eye below them.
diffuseColor.rgb *= mix(0.92, 0.26, smoothstep(-0.02, 0.36, out_.y));
`

export interface EyeMaterial {
  readonly material: MeshStandardMaterial
  setIris(color: string): void
  /** 0..1 */
  setOpacity(opacity: number): void
}

/**
 * One eyeball with pupil, iris, darker rim and white, drawn by angle from its line of sight (+z).
 * @param centre of the eyeball, head frame, mm
 * @param radiusMm of the eyeball; the iris is taken as 11.7 mm wide (planning default for the picture only)
 */
export function eyeMaterial(centre: Vector3, radiusMm: number): EyeMaterial {
  const iris: IUniform<Color> = { value: new Color() }
  const material = new MeshStandardMaterial({ roughness: 0.12, metalness: 0 })
  material.onBeforeCompile = (shader) => {
    shader.uniforms.uCentre = { value: centre }
    shader.uniforms.uGaze = { value: new Vector3(0, 0.045, 1).normalize() }
    shader.uniforms.uIrisRad = { value: Math.asin(Math.min(1, IRIS_RADIUS_MM / radiusMm)) }
    shader.uniforms.uIris = iris
    shader.vertexShader = insertAfter(shader.vertexShader, '#include <common>', 'varying vec3 vHeadMm;')
    shader.vertexShader = insertAfter(shader.vertexShader, '#include <begin_vertex>', 'vHeadMm = position;')
    const head = `varying vec3 vHeadMm;\nuniform vec3 uCentre;\nuniform vec3 uGaze;\nuniform float uIrisRad;\nuniform vec3 uIris;`
    shader.fragmentShader = insertAfter(shader.fragmentShader, '#include <common>', head)
    shader.fragmentShader = insertAfter(shader.fragmentShader, '#include <color_fragment>', EYE_FRAGMENT)
  }
  return {
    material,
    setIris(color) {
      iris.value.set(color)
    },
    setOpacity(opacity) {
      const seenThrough = opacity < 1
      if (material.transparent !== seenThrough) {
        material.transparent = seenThrough
        material.needsUpdate = true
      }
      material.opacity = opacity
    },
  }
}

const IRIS_RADIUS_MM = 5.85
