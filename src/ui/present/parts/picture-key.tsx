import type { ReactNode } from 'react'
import type { PresentWords } from '../../texts/present/index.ts'
import css from './parts.module.css'

/** What line, dot and arrow on the face mean. */
export function KeyToPicture({ words, pulls }: { readonly words: PresentWords; readonly pulls: boolean }) {
  return (
    <ul className={css.key} aria-label={words.keyTitle}>
      <li>
        <Sign>
          <path d="M2 10 H26" className={css.keyLine} />
        </Sign>
        {words.key.line}
      </li>
      <li>
        <Sign>
          <circle cx="14" cy="10" r="5" className={css.keyDot} />
        </Sign>
        {words.key.entry}
      </li>
      {pulls && (
        <li>
          <Sign>
            <path d="M2 10 H26" className={css.keyLine} />
            <path d="M22 10 L10 4 L10 16 Z" className={css.keyDot} />
          </Sign>
          {words.key.pull}
        </li>
      )}
    </ul>
  )
}

const Sign = ({ children }: { readonly children: ReactNode }) => (
  <svg className={css.sign} viewBox="0 0 28 20" aria-hidden="true">
    {children}
  </svg>
)
