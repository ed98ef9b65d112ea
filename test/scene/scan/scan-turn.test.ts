import { Group, Vector3 } from 'three'
import { describe, expect, it } from 'vitest'
import { distance, type Vec3 } from '../../../src/geometry/vec3.ts'
import { scanPicker } from '../../../src/head/scan/scan-surface.ts'
import { ScanTurn } from '../../../src/scene/scan/scan-turn.ts'
import { sphereMesh } from '../../support/shapes.ts'

const ball = sphereMesh(80, 3)
const positions = Float32Array.from(ball.positions)
const { triangles } = ball
/** The half that looks along x: an open scan. */
const half = triangles.filter((_, i) => positions[triangles[i - (i % 3)]! * 3]! > 5)

function turnOf(over: Uint32Array = triangles): ScanTurn {
  const turn = new ScanTurn()
  turn.showWhole(positions, over)
  turn.resize(600, 400)
  turn.apply(new Group())
  return turn
}

describe('the view of a scan', () => {
  it('shows an open scan from the side to which it bulges', () => {
    const { direction } = turnOf(half).rayAt(300, 200)
    expect(new Vector3(...direction).dot(new Vector3(-1, 0, 0))).toBeGreaterThan(0.95)
  })

  it('places a landmark where the pointer is, however the scan is turned, shifted and enlarged', () => {
    const turn = turnOf()
    const pick = scanPicker(positions, triangles)
    turn.turnBy(130, -75)
    turn.rollBy(40)
    turn.zoomBy(1.7)
    turn.shiftBy(12, -20)
    turn.apply(new Group())
    const { origin, direction } = turn.rayAt(330, 170)
    const at = pick(origin, direction)!
    // flat triangles lie up to 1.1 mm inside of the ball
    expect(Math.abs(distance(at, [0, 0, 0]) - 80)).toBeLessThan(1.2)
    const { x, y } = turn.placeOf(at)
    expect(x).toBeCloseTo(330, 2)
    expect(y).toBeCloseTo(170, 2)
  })

  it('rolls with a drag along its rim, by the angle of the drag', () => {
    const turn = turnOf()
    const right: Vec3 = [40, 0, 0]
    const before = turn.placeOf(right)
    expect(turn.isAtRim(300, 20)).toBe(true)
    expect(turn.isAtRim(330, 190)).toBe(false)
    // a quarter turn clockwise about the middle
    turn.rollFrom(300, 20, 180, 180)
    turn.apply(new Group())
    const after = turn.placeOf(right)
    expect(after.x - 300).toBeCloseTo(-(before.y - 200), 3)
    expect(after.y - 200).toBeCloseTo(before.x - 300, 3)
  })

  it('turns and zooms by keys, and leaves other keys alone', () => {
    const turn = turnOf()
    const shown = turn.shownMm
    expect(turn.key('+')).toBe(true)
    expect(turn.shownMm).toBeLessThan(shown)
    const before = turn.placeOf([0, 0, 80])
    expect(turn.key('ArrowRight')).toBe(true)
    turn.apply(new Group())
    expect(turn.placeOf([0, 0, 80]).x).toBeGreaterThan(before.x)
    expect(turn.key('q')).toBe(false)
  })
})
