import type { RefObject } from 'preact'
import { useEffect } from 'preact/hooks'

/** While something is open: Escape, or a press outside of `within`, closes it. */
export function useDismiss(open: boolean, within: RefObject<HTMLElement | null>, close: () => void): void {
  useEffect(() => {
    if (!open) return
    const onKey = ({ key }: KeyboardEvent) => key === 'Escape' && close()
    const onPress = ({ target }: PointerEvent) => !within.current?.contains(target as Node) && close()
    document.addEventListener('keydown', onKey)
    document.addEventListener('pointerdown', onPress)
    return () => {
      document.removeEventListener('keydown', onKey)
      document.removeEventListener('pointerdown', onPress)
    }
  }, [open])
}
