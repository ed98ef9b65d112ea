import { lazy, Suspense } from 'react'
import css from './modes.module.css'

const Stage = lazy(() => import('../present/present-stage.tsx'))

/** What stands on the picture while a plan is presented. Until it is there, nothing of the plan shows. */
export const PresentMark = () => (
  <Suspense fallback={<div className={css.veil} />}>
    <Stage />
  </Suspense>
)
