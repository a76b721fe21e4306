import { Button, Dropdown } from 'antd'
import type { ButtonProps, MenuProps } from 'antd'
import { useRef, useState } from 'react'
import type { ReactNode } from 'react'
import './menu-button.css'

export interface MenuButtonProps extends Pick<
  ButtonProps,
  'type' | 'size' | 'icon' | 'className' | 'loading' | 'aria-label' | 'children'
> {
  /** What the menu offers: asked only while it is open. */
  readonly menu: () => MenuProps
  readonly disabled?: boolean
}

/** A closed menu fades with what it last offered. */
type Called =
  { readonly open: true; readonly byKey: boolean } | { readonly open: false; readonly menu: MenuProps }

/**
 * A button with a menu. The menu is made when it is called for: a screen has a dozen of these buttons, and
 * opening a list must not wait for menus that nobody has asked for.
 */
export function MenuButton({ menu, ...look }: MenuButtonProps): ReactNode {
  const [called, setCalled] = useState<Called | null>(null)
  const button = useRef<HTMLButtonElement>(null)
  const openAtPress = useRef(false)
  const open = called?.open === true

  const show = (shown: boolean, byKey = false): void => {
    // Not yet: the Enter that chose something would press the button as soon as it has the focus.
    if (!shown)
      requestAnimationFrame(() => {
        if (holdsFocus()) button.current?.focus()
      })
    setCalled(shown ? { open: true, byKey } : { open: false, menu: menu() })
  }

  return (
    <span className="menu-button">
      <Button
        {...look}
        ref={button}
        aria-haspopup="menu"
        aria-expanded={open}
        onPointerDown={() => {
          openAtPress.current = open
        }}
        onClick={({ detail }) => {
          const byKey = detail === 0
          // A press beside an open menu has closed it already; it must not open it again.
          const closedByPress = !byKey && openAtPress.current
          show(!open && !closedByPress, byKey)
        }}
      />
      {called !== null && (
        <Dropdown
          trigger={['click']}
          open={open}
          // Who opens it by key goes on by key.
          // oxlint-disable-next-line jsx-a11y/no-autofocus
          autoFocus={called.open && called.byKey}
          onOpenChange={(shown) => show(shown)}
          menu={called.open ? menu() : called.menu}
        >
          <span className="menu-button-place" aria-hidden="true" />
        </Dropdown>
      )}
    </span>
  )
}

/** Whether the focus is in a menu, or lost with one. */
function holdsFocus(): boolean {
  const { activeElement } = document
  return (activeElement ?? document.body).matches('body, .ant-dropdown *')
}
