import type { ReactNode } from 'react'
import { ReplacePanel } from './ReplacePanel.tsx'
import type { ReplacePanelProps } from './ReplacePanel.tsx'
import { SideDrawer } from '../../../ui/SideDrawer.tsx'

/** 查找和替换 beside the list, so that each hit can be seen in its place. */
export function ReplaceDrawer(
  props: ReplacePanelProps & { readonly shown: boolean; readonly onClose: () => void },
): ReactNode {
  return (
    <SideDrawer
      open={props.shown}
      title="查找和替换"
      size={560}
      mask={false}
      onClose={props.onClose}
      styles={{ body: { padding: 0 } }}
    >
      <ReplacePanel {...props} />
    </SideDrawer>
  )
}
