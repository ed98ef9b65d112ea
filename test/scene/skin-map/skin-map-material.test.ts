import { ShaderLib, UniformsUtils, type WebGLProgramParametersWithUniforms, type WebGLRenderer } from 'three'
import { describe, expect, it } from 'vitest'
import { skinMapMaterial } from '../../../src/scene/skin-map/skin-map-material.ts'
import { SEVERITY_STYLE } from '../../../src/state/severity-style.ts'

/** The shader as three would hand it over. */
function compiled() {
  const { material, setStrength } = skinMapMaterial()
  const { vertexShader, fragmentShader, uniforms } = ShaderLib.basic
  const shader = { vertexShader, fragmentShader, uniforms: UniformsUtils.clone(uniforms) }
  material.onBeforeCompile(
    shader as unknown as WebGLProgramParametersWithUniforms,
    {} as unknown as WebGLRenderer,
  )
  return { material, setStrength, shader }
}

describe('the paint of the skin map', () => {
  it('takes the level of each point into the shader of three', () => {
    const { shader } = compiled()
    expect(shader.vertexShader).toContain('vLevel = aLevel;')
    expect(shader.fragmentShader).toContain('uniform float uStrength;')
  })

  it('has the colours of verdicts', () => {
    const { shader } = compiled()
    expect(`#${shader.uniforms.uDanger!.value.getHexString()}`).toBe(SEVERITY_STYLE.danger.colorScene)
    expect(`#${shader.uniforms.uOpen!.value.getHexString()}`).toBe(SEVERITY_STYLE.clear.colorScene)
  })

  it('fades as it is told', () => {
    const { shader, setStrength } = compiled()
    setStrength(0.35)
    expect(shader.uniforms.uStrength!.value).toBe(0.35)
  })

  it('hides nothing: it leaves no depth behind and is seen from outside only', () => {
    expect(compiled().material).toMatchObject({ transparent: true, depthWrite: false, side: 0 })
  })
})
