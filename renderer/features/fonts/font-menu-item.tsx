import { App } from 'antd'
import type { ItemType } from 'antd/es/menu/interface'
import { fontsOf } from '../../../shared/layout/fonts.ts'
import type { Layout } from '../../../shared/layout/types.ts'
import { MissingFontsText } from './MissingFontsText.tsx'
import { missingFontsHere } from './use-missing-fonts.ts'

/** For the export menu: which fonts of a layout the computer lacks; nothing where it has them all. */
export function useFontMenuItems(): (layout: Layout) => ItemType[] {
  const { modal } = App.useApp()
  return (layout) => fontMenuItems(layout, modal)
}

function fontMenuItems(layout: Layout, modal: ReturnType<typeof App.useApp>['modal']): ItemType[] {
  const missing = missingFontsHere(fontsOf(layout))
  if (missing.length === 0) return []
  const tell = (): void =>
    void modal.info({
      title: '本机没有装的字体',
      content: <MissingFontsText missing={missing} />,
      okText: '知道了',
      width: 480,
    })
  return [
    { type: 'divider' },
    { key: 'fonts', label: `本机缺少 ${missing.length} 种规定的字体…`, onClick: tell },
  ]
}
