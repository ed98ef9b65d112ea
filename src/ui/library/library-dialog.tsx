import { useEffect, useState } from 'react'
import { deletePlan, lookIntoLibrary, newPlan, undeletePlan } from '../../state/library/library-actions.ts'
import { useLibrary } from '../../state/library/library.ts'
import { openPlan } from '../../state/library/open-plan.ts'
import type { ShelfEntry } from '../../state/library/shelf.ts'
import { usePlan } from '../../state/plan-store.ts'
import { Button } from '../kit/button.tsx'
import { Dialog } from '../kit/dialog.tsx'
import { PlusIcon } from '../kit/icons.ts'
import { SearchField } from '../kit/search-field.tsx'
import { LIBRARY_TEXTS as T } from '../texts/library.ts'
import { closeDialog } from '../ui-store.ts'
import { DeletedPlans } from './deleted-plans.tsx'
import css from './library.module.css'
import { PlanCard } from './plan-card.tsx'

/** From so many plans on there is a field to search them. */
const SEARCH_FROM = 7

/** The plans of this device. */
export function LibraryDialog() {
  const begin = (): void => {
    closeDialog()
    newPlan()
  }
  return (
    <Dialog
      onClose={closeDialog}
      title={T.title}
      className={css.dialog}
      actions={
        <Button look="primary" icon={PlusIcon} onClick={begin}>
          {T.newPlan}
        </Button>
      }
    >
      <Plans />
    </Dialog>
  )
}

function Plans() {
  const entries = useLibrary((state) => state.entries)
  const trouble = useLibrary((state) => state.trouble)
  const [query, setQuery] = useState('')
  const [justDeleted, setJustDeleted] = useState<ShelfEntry | null>(null)
  // Undo, and deleting the open plan, change which one is open.
  const openId = usePlan(() => openPlan().id)
  useEffect(() => void lookIntoLibrary(), [])
  if (entries === null) return <p role="status">{trouble ?? T.waiting}</p>

  const there = entries.filter(({ deletedAtMs }) => deletedAtMs === null)
  const shown = there.filter(({ name }) => name.toLowerCase().includes(query.trim().toLowerCase()))
  const remove = (entry: ShelfEntry): void => {
    setJustDeleted(entry)
    void deletePlan(entry.id)
  }
  const bringBack = (id: string): void => {
    setJustDeleted(null)
    void undeletePlan(id)
  }
  return (
    <>
      {trouble !== null && (
        <p role="alert" className={css.trouble}>
          {trouble}
        </p>
      )}
      <p className={css.intro}>{T.intro}</p>
      {there.length >= SEARCH_FROM && <SearchField label={T.search} value={query} onChange={setQuery} />}
      <div role="status" className={css.status}>
        {justDeleted !== null && (
          <p className={css.removed}>
            {T.removed(justDeleted.name)}
            <Button look="plain" size="small" onClick={() => bringBack(justDeleted.id)}>
              {T.undo}
            </Button>
          </p>
        )}
      </div>
      {there.length === 0 && <p>{T.empty}</p>}
      {there.length > 0 && shown.length === 0 && <p>{T.none}</p>}
      <ul className={css.plans}>
        {shown.map((entry) => (
          <PlanCard
            key={entry.id}
            entry={entry}
            isOpen={entry.id === openId}
            onRemove={() => remove(entry)}
          />
        ))}
      </ul>
      <DeletedPlans
        entries={entries.filter(({ deletedAtMs }) => deletedAtMs !== null)}
        onRestore={bringBack}
      />
    </>
  )
}
