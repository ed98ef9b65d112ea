import { describe, expect, it } from 'vitest'
import { cross, distance, dot, sub, vertexAt } from '../../src/geometry/vec3.ts'
import { capOf, neckRim } from '../../src/scene/neck-cap.ts'
import { insertAfter, replaceIn } from '../../src/scene/shader-patch.ts'
import { skinTints } from '../../src/scene/skin-colours.ts'
import { skinGeometry } from '../../src/scene/skin-geometry.ts'
import { skinMaterials } from '../../src/scene/skin-material.ts'
import { stageHead } from '../state/support/stage.ts'

const { head } = stageHead()
const pictureVertices = head.picture.positions.length / 3

describe('the flat end of the neck', () => {
  const cap = capOf(head.picture, neckRim(head.picture)!)

  it('closes the lowest rim, all of it', () => {
    let lowest = Infinity
    for (let v = 0; v < pictureVertices; v++) lowest = Math.min(lowest, head.picture.positions[v * 3 + 1]!)
    expect(new Set(cap.rim).size).toBe(cap.rim.length)
    expect(cap.rim.length).toBeGreaterThan(20)
    expect(cap.middle[1] - lowest).toBeLessThan(60)
  })

  it('faces down, away from the head', () => {
    const { geometry } = skinGeometry(head)
    const positions = geometry.getAttribute('position').array
    const index = geometry.index!.array
    let faces = 0
    for (let t = 0; t < index.length; t += 3) {
      const corners = [0, 1, 2].map((k) => index[t + k]!)
      if (!corners.every((v) => v >= pictureVertices)) continue
      const [a, b, c] = corners.map((v) => vertexAt(positions, v)) as [
        ReturnType<typeof vertexAt>,
        ReturnType<typeof vertexAt>,
        ReturnType<typeof vertexAt>,
      ]
      expect(dot(cross(sub(b, a), sub(c, a)), [0, -1, 0])).toBeGreaterThan(0)
      faces++
    }
    expect(faces).toBe(cap.rim.length)
    geometry.dispose()
  })
})

describe('the skin seen through', () => {
  it('leaves out the linings of mouth, nose and sockets, and nothing else', () => {
    const { geometry, showLinings } = skinGeometry(head)
    showLinings(false)
    const index = geometry.index!.array.slice(0, geometry.drawRange.count)
    expect(geometry.drawRange.start).toBe(0)
    const outer = head.positions.length / 3
    expect(index.some((v) => v >= outer && v < pictureVertices)).toBe(false)
    expect(index.filter((v) => v < outer).length).toBeGreaterThanOrEqual(head.triangles.length)
    showLinings(true)
    expect(geometry.drawRange.count).toBe(Infinity)
    geometry.dispose()
  })

  it('closes nostrils and mouth flat, and opens them again into their linings', () => {
    const { geometry, showLinings } = skinGeometry(head)
    showLinings(true)
    const { start } = geometry.drawRange
    expect(start).toBeGreaterThan(300)
    showLinings(false)
    const ends = geometry.index!.array.slice(0, start)
    const outer = head.positions.length / 3
    const open = new Set(ends.filter((v) => v < outer))
    const positions = geometry.getAttribute('position')
    const near = (landmark: string): number =>
      Math.min(
        ...[...open].map((v) =>
          distance([positions.getX(v), positions.getY(v), positions.getZ(v)], head.landmark(landmark)),
        ),
      )
    expect(near('stomion')).toBeLessThan(6)
    expect(near('subnasale')).toBeLessThan(12)
    for (const v of open) expect(positions.getY(v)).toBeGreaterThan(-80)
    geometry.dispose()
  })

  it('writes no depth of its own beyond the first pass, so that it cannot hide itself', () => {
    const { surface, depth, setOpacity } = skinMaterials()
    setOpacity(0.5)
    expect([surface.transparent, surface.depthWrite, depth.colorWrite, depth.depthWrite]).toEqual([
      true,
      false,
      false,
      true,
    ])
    setOpacity(1)
    expect([surface.transparent, surface.depthWrite]).toEqual([false, true])
  })
})

describe('tints of the skin', () => {
  it('follow the masks of the head', () => {
    const { hair } = skinTints(head)
    const lips = [...head.picture.masks.lips].findIndex((share) => share === 1)
    expect(hair[lips * 4]).toBe(255)
    expect(hair.length).toBe(pictureVertices * 4)
  })
})

describe('a patched shader', () => {
  it('fails aloud when three has moved the place of the patch', () => {
    expect(insertAfter('a b', 'a', 'x')).toBe('a\nx b')
    expect(() => replaceIn('a b', 'c', 'x')).toThrow(/not in this shader/)
  })

  it('still fits the three in use', async () => {
    const { ShaderLib } = await import('three')
    const { surface } = skinMaterials()
    const shader = {
      uniforms: {},
      vertexShader: ShaderLib.physical.vertexShader,
      fragmentShader: ShaderLib.physical.fragmentShader,
    }
    // Only the three fields that the patch touches.
    surface.onBeforeCompile(shader as never, null as never)
    expect(shader.fragmentShader).toContain('skinWrap')
    expect(Object.keys(shader.uniforms)).toContain('uLips')
  })

  it('compiles peeling and hatching in only when they are asked for, in every pass of the skin', () => {
    const { surface, depth, inside, withLayers } = skinMaterials()
    const passes = [surface, depth, inside]
    for (const { defines } of passes) expect(defines?.WITH_LAYERS).toBeUndefined()
    withLayers()
    for (const { defines } of passes) expect(defines?.WITH_LAYERS).toBeDefined()
  })
})
