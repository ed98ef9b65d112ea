import { CAUTIONS_A_SIDE } from './burden.ts'
import { exactUpperBound } from './exact-bounds.ts'
import { KINDS, SETS, type Agreement, type Figures } from './figures.ts'
import type { JudgedCase } from './judge-case.ts'

const percent = (share: number): string => `${(share * 100).toFixed(share < 0.1 ? 1 : 0)} %`
const row = (cells: readonly (string | number)[]): string => `| ${cells.join(' | ')} |`
const tableOf = (head: readonly string[], rows: readonly (readonly (string | number)[])[]): string =>
  [row(head), row(head.map(() => '---')), ...rows.map(row)].join('\n')

const KIND_WORDS: Readonly<Record<Agreement['kind'], string>> = {
  safe: `safe design: no danger, at most ${CAUTIONS_A_SIDE} cautions a side`,
  injurious: 'injury, or a layer where a structure lies: danger that names it',
  shallow: 'shallow thread: told too shallow',
}

/** The calibration table as a page. @param before the figures before limits were tuned */
export function tablePage(judged: readonly JudgedCase[], now: Figures, before: Figures): string {
  return `# Calibration

<!-- Written by \`npm run calibrate\`. Do not edit by hand. -->

**Agreement with published reports, not proof of safety.** Each case is a plan drawn after a publication: a design that
hurt nobody in its report, an injury, or an anatomical finding about a layer. Reports seldom state a thread to the
millimetre; what we had to choose stands in the case file beside the plan (\`reading\`).

## Agreement

${agreementTable(now, before)}

"Up to" is the upper end of the exact two-sided 95 % interval (Clopper and Pearson) of the rate of disagreement: few
cases prove little. A third of the cases is held out: no limit was tuned with them, and the rule that picked them looks
at nothing but the hash of their names (\`scripts/calibration/split.ts\`). Two numbers were set when verdicts on held-out
cases had been read, though on tuning cases: the tolerance of spacing, and the likelihood asked of lesser structures. For
the next change of limits a new batch of cases is needed. "Before tuning" is the first table of severities on the same
heads, anatomy and geometry as now.

Cautions are counted as a doctor meets them: what asks for the same thing to be done on a side is one ("palpate or
Doppler: facial artery and temple arteries"), whatever the number of threads and structures behind it. "Before tuning"
counted each structure by itself. This way of telling came after the verdicts on held-out cases had been read; it
changes no verdict, and the row "one by one" counts as if there were none.

## Burden

${burdenTable(now, before)}

The random plans are two to four threads a side from temple, ear or zygoma to fold, mouth corner or jowl, in the fat or
on the SMAS, over all heads; cautions about spacing and length are left out.

## Cases

"Still allows" is the rate of the harm that the report itself still allows, with no event in so many people, cadavers or
sides: none in 16 sides allows up to ${percent(exactUpperBound(0, 16))}.

${KINDS.map((kind) => `### ${KIND_WORDS[kind]}\n\n${caseTable(judged.filter(({ expect }) => expect === kind))}`).join('\n\n')}

## Where planner and publication differ

${disagreementList(judged)}
`
}

function agreementTable(now: Figures, before: Figures): string {
  const cell = ({ agreement }: Figures, kind: string, set: string): string => {
    const { agree, of } = agreement.find((one) => one.kind === kind && one.set === set)!
    return `${agree} of ${of}`
  }
  return tableOf(
    ['kind of case', 'set', 'before tuning', 'now', 'disagreement up to'],
    KINDS.flatMap((kind) =>
      SETS.map((set) => [
        KIND_WORDS[kind],
        set,
        cell(before, kind, set),
        cell(now, kind, set),
        percent(now.agreement.find((one) => one.kind === kind && one.set === set)!.disagreementUpTo),
      ]),
    ),
  )
}

function burdenTable(now: Figures, before: Figures): string {
  const both = (what: string, value: (figures: Figures) => string): string[] => [
    what,
    value(before),
    value(now),
  ]
  const shares = (figures: Figures): string => {
    const { randomLateral } = figures
    if (!randomLateral) return 'not measured'
    const { danger, caution, clear } = randomLateral
    return `${percent(danger)} danger, ${percent(caution)} caution, ${percent(clear)} clear`
  }
  return tableOf(
    ['what', 'before tuning', 'now'],
    [
      both('sides of safe designs with a danger', ({ safeSides: s }) => `${s.withDanger} of ${s.sides}`),
      both('cautions a side of safe designs, mean', ({ safeSides: s }) => s.meanCautions.toFixed(1)),
      both('cautions a side of safe designs, most', ({ safeSides: s }) => String(s.mostCautions)),
      both('the same one by one, mean', ({ safeSides: s }) => s.meanUnfolded.toFixed(1)),
      both(`threads of ${now.randomLateral?.plans ?? 0} random lateral plans`, shares),
      both(
        'cautions a side of these plans, mean',
        ({ randomLateral }) => randomLateral?.cautionsASide.toFixed(1) ?? 'not measured',
      ),
    ],
  )
}

function caseTable(judged: readonly JudgedCase[]): string {
  return tableOf(
    ['case', 'set', 'head', 'report', 'n', 'still allows', 'dangers', 'cautions a side', 'agrees'],
    judged.map((one) => [
      one.id,
      one.set,
      one.preset,
      one.source,
      `${one.n.count} ${one.n.unit}`,
      stillAllows(one),
      worstSide(one).dangers.join(', ') || 'none',
      one.expect === 'safe' ? worstSide(one).cautions.length : '',
      one.disagreements.length === 0 ? 'yes' : '**no**',
    ]),
  )
}

function stillAllows({ n }: JudgedCase): string {
  if (n.injured === undefined) return ''
  const trials = n.sides ?? n.count
  return n.injured < trials ? percent(exactUpperBound(n.injured, trials)) : ''
}

const worstSide = ({ burden }: JudgedCase): JudgedCase['burden'][number] =>
  burden.toSorted((a, b) => b.dangers.length - a.dangers.length || b.cautions.length - a.cautions.length)[0]!

function disagreementList(judged: readonly JudgedCase[]): string {
  const differ = judged.filter((one) => one.disagreements.length > 0)
  if (differ.length === 0) return 'Nowhere.'
  return differ
    .map((one) =>
      `- **${one.id}** (${one.set}): ${one.disagreements.join('; ')}. ${one.differs ?? ''}`.trimEnd(),
    )
    .join('\n')
}
