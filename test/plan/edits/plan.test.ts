import { describe, expect, it } from 'vitest'
import { emptyPlan, headSpecOf } from '../../../src/plan/document.ts'
import {
  planFileName,
  renamePlan,
  setHead,
  setMargin,
  setMorph,
  setSettings,
} from '../../../src/plan/edits/index.ts'

const doc = emptyPlan('Jawline')

describe('edits of a plan', () => {
  it('rename it, with a name for a cleared field', () => {
    expect(renamePlan(doc, ' Neck ').name).toBe('Neck')
    expect(renamePlan(doc, '').name).toBe('Untitled plan')
    expect(renamePlan(doc, 'Jawline')).toBe(doc)
  })

  it('change the head, and say so in its spec', () => {
    const after = setSettings(setMorph(setHead(doc, { preset: 'male-60' }), 'jowl', 0.4), { layers: 'thin' })
    expect(headSpecOf(after)).toEqual({ preset: 'male-60', morphs: { jowl: 0.4 }, layers: 'thin' })
    expect(setHead(doc, { preset: 'female-45' })).toBe(doc)
  })

  it('put a scanned face away with the head that it was fitted to, and only then', () => {
    const face = { id: 'f', medianMm: 0.3, p95Mm: 1 }
    const measured = {
      ...doc,
      individual: { face, measurements: [{ id: 'nasion-gnathion' as const, mm: 112 }] },
    }
    expect(setHead(measured, { preset: 'female-45' }).individual?.face).toBe(face)
    expect(setSettings(measured, { layers: 'thin' }).individual?.face).toBe(face)
    for (const other of [setHead(measured, { preset: 'male-60' }), setMorph(measured, 'jowl', 0.4)])
      expect(other.individual).toEqual({ measurements: measured.individual.measurements })
  })

  it('hold a morph to 0..1 and take it off at 0', () => {
    expect(setMorph(doc, 'jowl', 3).head.morphs).toEqual({ jowl: 1 })
    expect(setMorph(setMorph(doc, 'jowl', 0.5), 'jowl', 0).head.morphs).toEqual({})
    expect(setMorph(doc, 'jowl', 0)).toBe(doc)
    expect(setMorph(doc, 'jowl', NaN).head.morphs).toEqual({})
  })

  it('change settings one by one', () => {
    const after = setSettings(doc, { operatorLateralMm: 3 })
    expect(after.settings).toEqual({ ...doc.settings, operatorLateralMm: 3 })
    expect(setSettings(doc, { operatorLateralMm: 2 })).toBe(doc)
  })

  it('set the margin of a structure and give it back its own', () => {
    const after = setMargin(doc, 'facial-artery', 3)
    expect(after.settings.marginsMm).toEqual({ 'facial-artery': 3 })
    expect(setMargin(after, 'facial-artery', null).settings.marginsMm).toEqual({})
  })

  it('name the file after the plan', () => {
    expect(planFileName(emptyPlan('Jawline, first session'))).toBe('jawline-first-session.threadline.json')
    expect(planFileName(emptyPlan('../../Größe'))).toBe('größe.threadline.json')
    expect(planFileName(emptyPlan('***'))).toBe('plan.threadline.json')
  })
})
