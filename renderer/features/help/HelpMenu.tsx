import type { MenuProps } from 'antd'
import { useState } from 'react'
import type { ReactNode } from 'react'
import { TEXT_SIZES } from '../../../shared/contract/preferences.ts'
import type { TextSize } from '../../../shared/contract/preferences.ts'
import { usePreferences } from '../../app/preferences.tsx'
import { MenuButton } from '../../ui/MenuButton.tsx'
import { QuestionCircleOutlined } from '../../ui/icons.tsx'
import { useShortcuts } from '../../ui/use-shortcuts.ts'
import { ShortcutSheet } from './ShortcutSheet.tsx'

const SIZE_NAMES: Record<TextSize, string> = { normal: '标准', large: '大', larger: '特大' }

export interface HelpMenuProps {
  /** Absent where there is no tour to take. */
  readonly onTour?: () => void
}

/** 帮助: the look round, the keys (by F1 as well), and the size of the text. */
export function HelpMenu({ onTour }: HelpMenuProps): ReactNode {
  const [{ textSize }, update] = usePreferences()
  const [sheetShown, setSheetShown] = useState(false)
  const showSheet = (): void => setSheetShown(true)
  useShortcuts([
    { key: 'F1', run: showSheet },
    { key: '/', ctrl: true, run: showSheet },
  ])
  const items: NonNullable<MenuProps['items']> = [
    ...(onTour === undefined ? [] : [{ key: 'tour', label: '五步看懂编辑器', onClick: onTour }]),
    { key: 'shortcuts', label: '快捷键', extra: 'F1', onClick: showSheet },
    {
      key: 'text-size',
      type: 'group',
      label: '文字大小',
      children: TEXT_SIZES.map((size) => ({
        key: size,
        label: SIZE_NAMES[size],
        onClick: () => update({ textSize: size }),
      })),
    },
  ]
  return (
    <>
      <MenuButton
        type="text"
        icon={<QuestionCircleOutlined />}
        menu={() => ({ items, selectedKeys: [textSize] })}
      >
        帮助
      </MenuButton>
      <ShortcutSheet shown={sheetShown} onClose={() => setSheetShown(false)} />
    </>
  )
}
