import type { CommandGroup } from '../../state/command-registry.ts'

/** Words of the help sheet. */
export const HELP_TEXTS = {
  title: 'Help and shortcuts',
  intro: 'Shortcuts do nothing while you type. Commands without a key are found by name.',
  groups: {
    plan: 'Plan',
    edit: 'Edit',
    thread: 'Threads',
    view: 'View',
    anatomy: 'Anatomy',
    help: 'Help',
  } satisfies Readonly<Record<CommandGroup, string>>,
  headView: 'In the head view',
  keys: 'Keys',
  does: 'What it does',
  mouse: [
    ['Drag', 'turn the head'],
    ['Wheel, pinch', 'zoom'],
    ['Shift and drag, two fingers', 'move the picture'],
    ['Arrow keys', 'move the selected point or the pen by 1 mm, with Shift by 5 mm; else turn the head'],
    ['Alt and drag, Alt and arrow keys', 'turn the head, also while drawing'],
    ['[ and ]', 'choose the point before or after'],
    ['+ and -', 'zoom'],
    ['Shift and click while drawing', 'set a waypoint'],
    ['Ctrl or Cmd held', 'do not snap to landmarks and entries'],
    ['Space, Enter, Backspace while drawing', 'mark a point, finish, take the last point back'],
    ['Ctrl or Shift and click in the list', 'select several threads'],
    ['/', 'find a structure'],
  ] as readonly (readonly [string, string])[],
} as const
