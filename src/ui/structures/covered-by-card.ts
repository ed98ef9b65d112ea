import { viewStore } from '../../state/view-store.ts'

/** Left edge and width of the card, CSS px (`card.module.css`). */
const CARD_PX = 350

/** How much of the view's left the card covers once it is open; in teaching it stands beside the view. */
export const coveredByCard = (): number => (viewStore.getState().mode === 'plan' ? CARD_PX : 0)
