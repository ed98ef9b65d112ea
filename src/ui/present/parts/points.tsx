import css from './parts.module.css'

/** Short sentences, one to a line. */
export const Points = ({ texts }: { readonly texts: readonly string[] }) => (
  <ul className={css.points}>
    {texts.map((text) => (
      <li key={text}>{text}</li>
    ))}
  </ul>
)
