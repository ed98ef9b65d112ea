import { useDeferredValue, useId, useState } from 'react'
import { Dialog } from '../kit/dialog.tsx'
import { SearchField } from '../kit/search-field.tsx'
import { TabRow } from '../kit/tabs.tsx'
import { TEXTS } from '../texts.ts'
import { PAGES_TEXTS } from '../texts/pages.ts'
import { closeDialog } from '../ui-store.ts'
import css from './pages.module.css'
import { RulesPage } from './rules-page.tsx'
import { sourceGroups, sourceSummary, type SourceLine } from './source-rows.ts'

const T = PAGES_TEXTS.sources

const PAGES = ['sources', 'rules'] as const
type Page = (typeof PAGES)[number]

/** Who measured what, and every limit that decides a verdict. */
export function SourcesDialog() {
  const [page, setPage] = useState<Page>('sources')
  const panelId = useId()
  return (
    <Dialog onClose={closeDialog} title={TEXTS.pages.sources}>
      <TabRow
        label={T.tabs}
        tabs={PAGES.map((value) => ({ value, name: T.names[value] }))}
        value={page}
        onChange={setPage}
        className={css.tabs}
        tabClassName={css.tab}
        panelId={panelId}
      />
      <div id={panelId} role="tabpanel" aria-label={T.names[page]}>
        {page === 'sources' ? <SourcesPage /> : <RulesPage />}
      </div>
    </Dialog>
  )
}

function SourcesPage() {
  const [query, setQuery] = useState('')
  const groups = sourceGroups(useDeferredValue(query))
  const { all, read, secondHand } = sourceSummary(sourceGroups(''))
  return (
    <>
      <p>{T.intro}</p>
      <p className={css.summary}>{T.summary(all, read, secondHand)}</p>
      <div className={css.tools}>
        <SearchField label={T.search} value={query} onChange={setQuery} />
      </div>
      {groups.length === 0 && <p className={css.none}>{T.none}</p>}
      {groups.map(({ id, lines }) => (
        <section key={id} className={css.group}>
          <h3>
            {T.groups[id]} <span>{lines.length}</span>
          </h3>
          <ul>
            {lines.map((line) => (
              <Source key={line.key} line={line} />
            ))}
          </ul>
        </section>
      ))}
    </>
  )
}

function Source({ line }: { readonly line: SourceLine }) {
  const { ref, url, uses, verified } = line
  return (
    <li className={css.source}>
      {url === null ? (
        ref
      ) : (
        <a href={url} target="_blank" rel="noreferrer">
          {ref}
        </a>
      )}
      <span className={css.under}>
        {uses === '' ? T.unused : `${T.used}: ${uses}`}. {flagWords(line)}
        {!verified && <em>{T.notVerified}</em>}
      </span>
    </li>
  )
}

/** `Quoted by another text; authors or title not confirmed.` */
function flagWords({ verified, secondHand, partial }: SourceLine): string {
  const flags = [
    ...(verified ? [secondHand ? TEXTS.structures.secondHand : T.verified] : []),
    ...(partial ? [TEXTS.structures.partial] : []),
  ].join('; ')
  return flags === '' ? '' : `${flags.charAt(0).toUpperCase()}${flags.slice(1)}.`
}
