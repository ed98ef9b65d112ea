import { describe, expect, it } from 'vitest'
import { labelSides } from '../../../src/scene/soundings/label-sides.ts'

const cross = (x: number, y: number, name: string) => ({ x, y, name })

describe('the names of soundings', () => {
  it('stand to the right where there is room', () => {
    expect(labelSides([cross(100, 100, 'u1'), cross(200, 100, 'u2')])).toEqual(['right', 'right'])
  })

  it('never lie over a cross or a name while a side is free', () => {
    expect(labelSides([cross(100, 100, 'u1'), cross(112, 100, 'u2')])).toEqual(['left', 'right'])
    expect(labelSides([cross(100, 100, 'u1'), cross(100, 104, 'u2')])).toEqual(['right', 'left'])
    expect(labelSides([cross(100, 100, 'u1'), cross(82, 100, 'u2'), cross(118, 100, 'u3')])).toEqual([
      'below',
      'left',
      'right',
    ])
  })
})
