import { showUsualCourses } from '../../state/show-variant.ts'
import { useView } from '../../state/view-store.ts'
import { Button } from '../kit/button.tsx'
import { Undo2Icon } from '../kit/icons.ts'
import { VARIANT_TEXTS as T } from '../texts/variants.ts'
import css from './variants.module.css'

/** Says that the picture shows other courses than the usual ones, and draws those again in one press. */
export default function VariantsShown() {
  const count = useView((state) => Object.keys(state.shownVariants).length)
  return (
    <div className={css.shown} role="status">
      <p>{count > 0 ? T.shown(count) : T.compared}</p>
      <Button look="plain" size="small" icon={Undo2Icon} onClick={showUsualCourses}>
        {T.reset}
      </Button>
    </div>
  )
}
