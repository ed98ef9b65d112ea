import { lazy, Suspense, useDeferredValue, useMemo, useRef, useState } from 'react'
import { useHead } from '../../state/head-store.ts'
import { SYSTEM_NAMES, useView } from '../../state/view-store.ts'
import { IconButton } from '../kit/icon-button.tsx'
import { BookIcon, TableIcon } from '../kit/icons.ts'
import { SearchField } from '../kit/search-field.tsx'
import { Section } from '../kit/section.tsx'
import { TEXTS } from '../texts.ts'
import { useKey } from '../kit/use-key.ts'
import { openPlacement, setUi } from '../ui-store.ts'
import { StructureItem } from './structure-item.tsx'
import { structureGroups } from './structure-list.ts'
import css from './structures.module.css'

export const loadVariantsShown = () => import('./variants-shown.tsx')
const VariantsShown = lazy(loadVariantsShown)

/** Every structure of the head, to be found by name; each opens its source card. A quiz leaves no name to read. */
export function StructuresSection() {
  return useView((state) => state.quiz) ? (
    <Section title={TEXTS.structures.title}>
      <p>{TEXTS.structures.quiz}</p>
    </Section>
  ) : (
    <AllStructures />
  )
}

function AllStructures() {
  const structures = useHead((state) => state.structures)
  const [query, setQuery] = useState('')
  const wanted = useDeferredValue(query)
  const groups = useMemo(() => structureGroups(structures, wanted), [structures, wanted])
  const others = useView(
    ({ shownVariants, comparedStructure }) =>
      comparedStructure !== null || Object.keys(shownVariants).length > 0,
  )
  const search = useRef<HTMLInputElement>(null)
  useKey('/', () => search.current?.focus())
  return (
    <Section title={TEXTS.structures.title} actions={<Pages />}>
      <SearchField label={TEXTS.structures.search} value={query} onChange={setQuery} inputRef={search} />
      {others && (
        <Suspense fallback={null}>
          <VariantsShown />
        </Suspense>
      )}
      <div>
        {groups.map(({ system, rows }) => (
          <div key={system}>
            <h3 className={css.group}>
              {SYSTEM_NAMES[system]} <span className={css.size}>{rows.length}</span>
            </h3>
            <ul>
              {rows.map((row) => (
                <StructureItem key={row.id} row={row} />
              ))}
            </ul>
          </div>
        ))}
        {groups.length === 0 && structures.length > 0 && (
          <p className={css.none}>{TEXTS.structures.none(wanted)}</p>
        )}
      </div>
    </Section>
  )
}

/** Where every place and every number of the anatomy can be read. */
const Pages = () => (
  <>
    <IconButton
      size="small"
      icon={TableIcon}
      label={TEXTS.pages.placement}
      onClick={() => openPlacement(null)}
    />
    <IconButton
      size="small"
      icon={BookIcon}
      label={TEXTS.pages.sources}
      onClick={() => setUi({ dialog: 'sources' })}
    />
  </>
)
