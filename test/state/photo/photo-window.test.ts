import { describe, expect, it } from 'vitest'
import {
  heldWindow,
  onPhoto,
  onView,
  shiftedWindow,
  wholeWindow,
  windowAbout,
  zoomedWindow,
} from '../../../src/state/photo/photo-window.ts'

const PHOTO = { width: 1200, height: 1600 }
const VIEW = { width: 600, height: 400 }
const whole = wholeWindow(PHOTO, VIEW)

describe('the part of a photo in a view', () => {
  it('is at first all of it, in the middle', () => {
    expect(whole.scale).toBe(0.25)
    expect(onView(whole, [0, 0])).toEqual([150, 0])
    expect(onView(whole, [1200, 1600])).toEqual([450, 400])
  })

  it('keeps what is under the pointer there when it is zoomed', () => {
    const nearer = zoomedWindow(whole, 6, [300, 180], PHOTO, VIEW)
    expect(nearer.scale).toBe(1.5)
    const [x, y] = onView(nearer, onPhoto(whole, [300, 180]))
    expect([x, y]).toEqual([expect.closeTo(300, 9), expect.closeTo(180, 9)])
  })

  it('never leaves the photo, and goes no farther than all of it', () => {
    const nearer = zoomedWindow(whole, 8, [300, 200], PHOTO, VIEW)
    const corner = shiftedWindow(nearer, [9999, 9999], PHOTO, VIEW)
    expect([corner.x, corner.y]).toEqual([0, 0])
    expect(zoomedWindow(corner, 0.001, [10, 10], PHOTO, VIEW)).toEqual(whole)
    expect(zoomedWindow(whole, 1e6, [10, 10], PHOTO, VIEW).scale).toBe(8)
    expect(heldWindow({ x: 5000, y: -5000, scale: 1 }, PHOTO, VIEW)).toEqual({ x: 600, y: 0, scale: 1 })
  })

  it('moves with the hand, and to a place', () => {
    const nearer = zoomedWindow(whole, 8, [300, 200], PHOTO, VIEW)
    const moved = shiftedWindow(nearer, [-20, 30], PHOTO, VIEW)
    expect([moved.x - nearer.x, moved.y - nearer.y]).toEqual([10, -15])
    expect(onView(windowAbout(nearer, [700, 900], PHOTO, VIEW), [700, 900])).toEqual([300, 200])
  })
})
