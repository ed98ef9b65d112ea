/** In place of the head where the browser draws no 3D: says what is wrong, what still works, what helps. */
export function NoWebGl({ onRetry }: { readonly onRetry: () => void }) {
  return (
    <div className="tl-message" role="alert">
      <h2>The head cannot be shown</h2>
      <p>
        This browser offers no 3D graphics (WebGL 2). Your plan is safe on this device and can still be saved
        as a file.
      </p>
      <p>
        Switch on “hardware acceleration” in the browser’s settings, update the browser, or use a current
        version of Chrome, Edge, Firefox or Safari.
      </p>
      <button type="button" onClick={onRetry}>
        Try again
      </button>
    </div>
  )
}
