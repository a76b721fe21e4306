import { CheckCircleOutlined, CopyOutlined, LoadingOutlined, WarningOutlined } from '../../ui/icons.tsx'
import { App, Button } from 'antd'
import { useSyncExternalStore } from 'react'
import type { ReactNode } from 'react'
import { copyText } from '../../ui/copy-text.ts'
import { localTime } from '../../ui/local-time.ts'
import { readable } from './save/resolve.ts'
import type { Saver } from './save/saver.ts'

/** Whether what was typed is on disk. “已保存” appears only after the answer. */
export function SaveStatus({ saver }: { readonly saver: Saver }): ReactNode {
  const state = useSyncExternalStore(saver.subscribe, saver.state)
  if (state.phase === 'failed') {
    return (
      <span className="save-status failed" role="alert">
        <WarningOutlined />
        <span className="save-problem" title={state.problem ?? ''}>
          没有保存：{state.problem}
        </span>
        <Button size="small" danger onClick={() => void saver.flush()}>
          重试
        </Button>
        <CopyUnsaved saver={saver} />
      </span>
    )
  }
  if (state.phase === 'aside') {
    return (
      <span className="save-status failed" role="alert">
        <WarningOutlined /> 刚才输入的内容还没有存，请先选择怎么处理
      </span>
    )
  }
  if (state.phase !== 'saved') {
    return (
      <span className="save-status" data-testid="save-status">
        <LoadingOutlined /> 正在保存…
      </span>
    )
  }
  return (
    <span className="save-status" data-testid="save-status">
      {state.savedAt !== null && (
        <>
          <CheckCircleOutlined className="saved-icon" /> 已保存 {localTime(state.savedAt)}
        </>
      )}
    </span>
  )
}

/** A way out for texts that can't be saved at all: into another program. */
function CopyUnsaved({ saver }: { readonly saver: Saver }): ReactNode {
  const { message } = App.useApp()
  const copy = async (): Promise<void> => {
    const texts = saver.unsaved().flatMap(({ patch }) => Object.values(patch).map(readable))
    if (await copyText(texts.join('\n\n'))) void message.success('已复制，可以粘贴到别处。', 4)
    else void message.warning('没能复制，请在框里选中文字，按 Ctrl+C。', 6)
  }
  return (
    <Button
      size="small"
      icon={<CopyOutlined />}
      title="复制没存下的文字"
      aria-label="复制没存下的文字"
      // The field keeps the cursor: leaving it would try to save, which takes this button away mid-click.
      onMouseDown={(event) => event.preventDefault()}
      onClick={() => void copy()}
    />
  )
}
