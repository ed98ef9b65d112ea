import { describe, expect, it } from 'vitest'
import { textReport } from '../../src/report/text.ts'
import { finding, passesOver, report, reportThread } from './support.ts'

const ESCAPE = String.fromCodePoint(27)

describe('textReport', () => {
  it('says what was measured, against which limit, how sure, and from which source', () => {
    const text = textReport(
      report({ severity: 'danger', threads: [reportThread({ severity: 'danger', findings: [finding()] })] }),
    )
    expect(text).toContain('danger        Runs through the patient’s left facial artery')
    expect(text).toContain('measured -0.5 mm, limit 2 mm; place measured in its source; [1]')
    expect(text).toMatch(/Sources\n {2}\[1\] +Lee 2019\n/)
    expect(text).toContain('Result: danger in 1 thread.')
  })

  it('says when a limit is a planning default', () => {
    const threads = [
      reportThread({ findings: [finding({ basis: 'planning-default', source: 'planning default' })] }),
    ]
    const text = textReport(report({ threads }))
    expect(text).toContain('limit 2 mm (planning default); place measured in its source\n')
    expect(text).not.toContain('Sources')
  })

  it('lists a source once, however often it is named', () => {
    const findings = [finding(), finding({ structure: 'facial-vein', source: 'Wang 2021' }), finding()]
    const text = textReport(report({ threads: [reportThread({ findings })] }))
    expect(text.match(/Lee 2019/g)).toHaveLength(1)
    expect(text.match(/\[1\]/g)).toHaveLength(3)
    expect(text.match(/\[2\]/g)).toHaveLength(2)
  })

  it('rounds to 0.5 mm and names sides in words', () => {
    const text = textReport(report())
    expect(text).toContain("patient's left, jawline, 85 mm; PDO cog 19G, 100 mm, blunt L; on the SMAS")
    expect(text).toContain('depth         3 to 5 mm')
    expect(text).toContain('1 thread, 1 pass, 1 entry hole, 85 mm in all')
  })

  it('never says safe, and always says what it is', () => {
    const text = textReport(report())
    expect(text).toContain('Result: no conflict found in the model.')
    expect(text).toMatch(/Assessed: 85 mm of 85 mm \(100 %\), against \d+ nerves, vessels, ducts and glands/)
    expect(text).toContain('Planning aid on a generic anatomy. Not for diagnosis or navigation.')
    expect(text).not.toMatch(/\bsafe\b/i)
  })

  it('says what was not assessed, and never rounds coverage up to all', () => {
    const text = textReport(
      report({
        severity: 'not-assessed',
        threads: [reportThread({ severity: 'not-assessed', assessedMm: 84.8 })],
        notAssessed: [{ thread: 't1', fromMm: 0, toMm: 4.6, reason: 'no layer data here', structure: null }],
      }),
    )
    expect(text).toContain('not assessed  0 to 4.5 mm: no layer data here')
    expect(text).toContain('(99 %)')
    expect(text).toContain('Result: not fully assessed')
  })

  it('adds to a caution or danger that part was not assessed', () => {
    const notAssessed = [{ thread: 't1', fromMm: 0, toMm: 0, reason: 'pass 1 has no path', structure: null }]
    const threads = [reportThread({ severity: 'danger' })]
    const text = textReport(report({ severity: 'danger', threads, notAssessed }))
    expect(text).toContain('Result: danger in 1 thread; part was not assessed.')
    expect(text).toContain('not assessed  pass 1 has no path')
  })

  it('says so when there is nothing to check', () => {
    expect(textReport(report({ threads: [] }))).toContain(
      'Result: nothing to check, the plan has no threads.',
    )
  })

  it('folds quiet passes into one line', () => {
    const findings = [passesOver('facial-artery', 4.5), passesOver('facial-vein', 2.5)]
    const text = textReport(report({ threads: [reportThread({ findings })] }))
    expect(text).toContain(
      "over, patient's left, the SMAS between: facial vein 2.5 mm, facial artery 4.5 mm\n",
    )
    expect(text.match(/between/g)).toHaveLength(1)
  })

  it('names the regions without data in every report, and what the model does not hold', () => {
    for (const text of [textReport(report()), textReport(report({ threads: [] }))]) {
      expect(text).toContain('No layer data: hair-bearing scalp, auricles and back of the neck.')
      expect(text).toContain('Not in the model at all: the patient’s own variants')
    }
  })

  it('says how many of the structures nearby rest on estimates, for each thread and for all', () => {
    const estimate = passesOver('parotid-duct', 3, { evidence: 'estimate' })
    const threads = [
      reportThread({ findings: [finding(), estimate] }),
      reportThread({ id: 't2', findings: [passesOver('facial-vein', 2, { evidence: 'measured' })] }),
    ]
    const text = textReport(report({ threads }))
    expect(text).toContain('rests on      1 of 2 structures nearby rests on an estimate')
    expect(text).toContain('rests on      the only structure nearby rests on a measurement')
    expect(text).toContain('\n1 of 3 structures nearby rests on an estimate.')
  })

  it('tells a caution that two threads share once, with the threads and an action', () => {
    const near = finding({ code: 'near-structure', severity: 'caution', value: 3.1 })
    const threads = ['t1', 't2'].map((id) =>
      reportThread({ id, severity: 'caution', findings: [{ ...near, message: `Beside it in ${id}` }] }),
    )
    const text = textReport(report({ severity: 'caution', threads }))
    expect(text.replaceAll(/\s+/g, ' ')).toContain(
      "Facial artery, patient's left: thread 1, 3 mm away; thread 2, 3 mm away. Palpate or Doppler the course and mark it.",
    )
    expect(text).not.toContain('Beside it in')
    expect(text.match(/see above: facial artery/g)).toHaveLength(2)
    expect(text).toContain('Thread 2 (t2): caution')
  })

  it('shows the reason typed for an accepted danger beside the danger', () => {
    const threads = [
      reportThread({ severity: 'danger', accepted: 'seen on ultrasound', findings: [finding()] }),
    ]
    const text = textReport(report({ severity: 'danger', threads }))
    expect(text).toContain('accepted      seen on ultrasound')
    expect(text).toContain('t1): danger')
  })

  it('does not let a name steer the terminal', () => {
    const text = textReport(
      report({ plan: `A${ESCAPE}[2J\r\nB`, threads: [reportThread({ name: `x${ESCAPE}]0;y` })] }),
    )
    expect(text).not.toContain(ESCAPE)
    expect(text).not.toContain('\r')
    expect(text).toContain('Threadline: A [2J B')
  })

  it('breaks long lines under their column', () => {
    const message = Array.from({ length: 40 }, () => 'word').join(' ')
    const text = textReport(report({ threads: [reportThread({ findings: [finding({ message })] })] }))
    for (const line of text.split('\n')) expect(line.length).toBeLessThanOrEqual(100)
  })
})
