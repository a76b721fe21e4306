import { Drawer } from 'antd'
import type { ReactNode } from 'react'
import { ReplacePanel } from './ReplacePanel.tsx'
import type { ReplacePanelProps } from './ReplacePanel.tsx'

/** 查找和替换 beside the list, so that each hit can be seen in its place. */
export function ReplaceDrawer(
  props: ReplacePanelProps & { readonly shown: boolean; readonly onClose: () => void },
): ReactNode {
  return (
    <Drawer
      open={props.shown}
      title="查找和替换"
      size={560}
      mask={false}
      destroyOnHidden
      onClose={props.onClose}
      styles={{ body: { padding: 0 } }}
    >
      <ReplacePanel {...props} />
    </Drawer>
  )
}
