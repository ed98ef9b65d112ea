import { AboutDialog } from '../about/about-dialog.tsx'
import { ChecklistDialog } from '../checklist/checklist-dialog.tsx'
import { PlacementDialog } from '../evidence/placement-dialog.tsx'
import { SourcesDialog } from '../evidence/sources-dialog.tsx'
import { HelpDialog } from '../help/help-dialog.tsx'
import { LibraryDialog } from '../library/library-dialog.tsx'
import { ShareDialog } from '../library/share-dialog.tsx'
import { Palette } from '../palette/palette.tsx'
import { PatientDialog } from '../patient/patient-dialog.tsx'
import { ProtocolsDialog } from '../protocols/protocols-dialog.tsx'
import { ReportDialog } from '../report/report-dialog.tsx'
import { CatalogueDialog } from '../tools/catalogue-dialog.tsx'
import { MenuDialog } from '../top-bar/menu-dialog.tsx'
import type { DialogName } from '../ui-store.ts'
// For what it registers.
import './more-commands.ts'

/** All dialogs: loaded after the first picture, because nobody needs one before. */
export default function Dialogs({ name }: { readonly name: DialogName }) {
  switch (name) {
    case 'palette':
      return <Palette />
    case 'library':
      return <LibraryDialog />
    case 'share':
      return <ShareDialog />
    case 'report':
      return <ReportDialog />
    case 'help':
      return <HelpDialog />
    case 'protocols':
      return <ProtocolsDialog />
    case 'catalogue':
      return <CatalogueDialog />
    case 'placement':
      return <PlacementDialog />
    case 'sources':
      return <SourcesDialog />
    case 'checklist':
      return <ChecklistDialog />
    case 'patient':
      return <PatientDialog />
    case 'about':
      return <AboutDialog />
    case 'menu':
      return <MenuDialog />
  }
}
