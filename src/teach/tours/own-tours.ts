import { ownFiles } from '../own-files.ts'
import { readTour, writeTour } from './read-tour.ts'
import { TOUR_TEXTS } from './tour-texts.ts'

/** Tours that a trainer has loaded, kept on this device. */
export const OWN_TOURS = ownFiles({
  key: 'threadline.tours.1',
  unreadableKey: 'threadline.tours.unreadable',
  read: readTour,
  write: writeTour,
  texts: TOUR_TEXTS,
})
