import type { Command } from '../../state/command-registry.ts'
import css from './top-bar.module.css'

/** The name beside an icon where fingers find no tooltip: in the menu of a small screen, not in the bar. */
export const MenuWord = ({ of: { label } }: { readonly of: Pick<Command, 'label'> }) => (
  <span className={css.menuWord}>{label}</span>
)
