import { Drawer } from 'antd'
import type { DrawerProps } from 'antd'
import { useEffect, useLayoutEffect, useRef } from 'react'
import type { ReactNode } from 'react'

/**
 * A drawer whose content begins anew each time. What had the focus has it again afterwards, also when
 * Esc closes the drawer while it still slides in: there the library leaves the focus nowhere.
 */
export function SideDrawer(props: DrawerProps): ReactNode {
  const { open = false, focusable, afterOpenChange } = props
  const before = useRef<Element | null>(null)
  const fullyOpen = useRef(false)
  const givesBack = focusable?.focusTriggerAfterClose !== false

  useLayoutEffect(() => {
    if (open) before.current = document.activeElement
  }, [open])

  useEffect(() => {
    if (open) return
    if (!fullyOpen.current && givesBack && before.current instanceof HTMLElement)
      before.current.focus({ preventScroll: true })
    before.current = null
    fullyOpen.current = false
    // Only closing gives it back.
    // oxlint-disable-next-line react-hooks/exhaustive-deps
  }, [open])

  return (
    <Drawer
      {...props}
      destroyOnHidden
      afterOpenChange={(shown) => {
        fullyOpen.current = shown
        afterOpenChange?.(shown)
      }}
    />
  )
}
