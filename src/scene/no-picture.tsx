import { SCENE_TEXTS } from './scene-texts.ts'

const T = SCENE_TEXTS.noPicture

export type NoPictureReason = keyof typeof T.reasons

/** In place of the head where it cannot be drawn: says what is wrong, what still works, what helps. */
export function NoPicture({
  reason,
  onRetry,
}: {
  readonly reason: NoPictureReason
  readonly onRetry: () => void
}) {
  const { what, help } = T.reasons[reason]
  return (
    <div className="tl-message" role="alert">
      <h2>{T.title}</h2>
      <p>
        {what} {T.kept}
      </p>
      <p>{help}</p>
      <button type="button" onClick={onRetry}>
        {T.again}
      </button>
    </div>
  )
}
