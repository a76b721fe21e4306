import { record } from './log.ts'

interface Item {
  readonly id?: string
  readonly label?: string
  readonly role?: string
  readonly type?: string
  readonly enabled?: boolean
  readonly click?: () => void
  readonly submenu?: readonly Item[]
}

let current: readonly Item[] = []

export const Menu = {
  buildFromTemplate: (template: readonly Item[]): readonly Item[] & { popup(): void } =>
    Object.assign([...template], {
      popup: (): void =>
        record(
          'popup',
          template.flatMap(({ label, role, enabled }) =>
            label === undefined ? [] : [{ label, role, enabled }],
          ),
        ),
    }),
  setApplicationMenu: (menu: readonly Item[]): void => {
    current = menu
  },
}

/** The menu as a user reads it. */
export function menuLabels(): { label: string; items: string[] }[] {
  return current.map(({ label = '', submenu = [] }) => ({
    label,
    items: submenu.filter(({ type }) => type !== 'separator').map((item) => item.label ?? ''),
  }))
}

export function clickMenu(id: string): void {
  const item = current.flatMap(({ submenu = [] }) => submenu).find((entry) => entry.id === id)
  if (item?.click === undefined) throw new Error(`no menu item ${id} that does something`)
  item.click()
}
