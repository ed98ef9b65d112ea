import { useState } from 'react'
import { AuthorPanel } from './author-panel.tsx'
import { CaseList } from './case-list.tsx'
import { ClassPanel } from './class-panel.tsx'
import type { ExamCase } from './exam-case.ts'
import { ExamPanel } from './exam-panel.tsx'

type Shown =
  { readonly kind: 'cases' | 'class' | 'author' } | { readonly kind: 'exam'; readonly exam: ExamCase }

/** The cases to choose from, an exam that is sat, or what a trainer does round it. */
export default function ExamTab() {
  const [shown, show] = useState<Shown>({ kind: 'cases' })
  const back = (): void => show({ kind: 'cases' })
  switch (shown.kind) {
    case 'cases':
      return (
        <CaseList
          onChoose={(exam) => show({ kind: 'exam', exam })}
          onClass={() => show({ kind: 'class' })}
          onAuthor={() => show({ kind: 'author' })}
        />
      )
    case 'class':
      return <ClassPanel onBack={back} />
    case 'author':
      return <AuthorPanel onBack={back} />
    case 'exam':
      return <ExamPanel key={shown.exam.id} exam={shown.exam} onLeave={back} />
  }
}
