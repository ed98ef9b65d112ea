export type NoPictureReason = 'no-webgl' | 'stopped'

const TEXTS: Readonly<Record<NoPictureReason, { readonly what: string; readonly help: string }>> = {
  'no-webgl': {
    what: 'This browser offers no 3D graphics (WebGL 2).',
    help: 'Switch on “hardware acceleration” in the browser’s settings, update the browser, or use a current Chrome, Edge, Firefox or Safari.',
  },
  stopped: {
    what: 'The 3D graphics stopped several times in a row.',
    help: 'Close other pages that draw in 3D, then try again.',
  },
}

/** In place of the head where it cannot be drawn: says what is wrong, what still works, what helps. */
export function NoPicture({
  reason,
  onRetry,
}: {
  readonly reason: NoPictureReason
  readonly onRetry: () => void
}) {
  const { what, help } = TEXTS[reason]
  return (
    <div className="tl-message" role="alert">
      <h2>The head cannot be shown</h2>
      <p>{what} Your plan is kept and can still be saved as a file.</p>
      <p>{help}</p>
      <button type="button" onClick={onRetry}>
        Try again
      </button>
    </div>
  )
}
