import { useLayoutEffect } from 'react'
import { SEVERITIES } from '../../geometry/check-types.ts'
import { SEVERITY_STYLE } from '../../state/severity-style.ts'
import { useView } from '../../state/view-store.ts'

/** Puts the chosen theme and the severity colours on the page. */
export function useTheme(): void {
  const theme = useView((state) => state.theme)
  useLayoutEffect(() => {
    const root = document.documentElement
    for (const severity of SEVERITIES) {
      const { colorLight, colorDark } = SEVERITY_STYLE[severity]
      root.style.setProperty(`--severity-${severity}`, `light-dark(${colorLight}, ${colorDark})`)
    }
  }, [])
  useLayoutEffect(() => {
    const root = document.documentElement
    if (theme === 'system') delete root.dataset.theme
    else root.dataset.theme = theme
  }, [theme])
}
