/** Words of the 3D view itself: its name, its help, and what stands in place of a head that cannot be drawn. */
export const SCENE_TEXTS = {
  name: 'Head view',
  help: 'Drag to turn the head, scroll or pinch to zoom. Arrow keys move the selected point by 1 millimetre, or turn the head. A, P, L, R, S, I choose a view.',
  building: 'Building the head…',
  notBuilt: (why: string) => `The head could not be built. ${why}`,
  noPicture: {
    title: 'The head cannot be shown',
    kept: 'Your plan is kept and can still be saved as a file.',
    again: 'Try again',
    reasons: {
      'no-webgl': {
        what: 'This browser offers no 3D graphics (WebGL 2).',
        help: 'Switch on “hardware acceleration” in the browser’s settings, update the browser, or use a current Chrome, Edge, Firefox or Safari.',
      },
      stopped: {
        what: 'The 3D graphics stopped several times in a row.',
        help: 'Close other pages that draw in 3D, then try again.',
      },
    },
  },
} as const
