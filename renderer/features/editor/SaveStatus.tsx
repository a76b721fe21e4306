import { CheckCircleOutlined, LoadingOutlined, WarningOutlined } from '../../ui/icons.tsx'
import { Button } from 'antd'
import { useSyncExternalStore } from 'react'
import type { ReactNode } from 'react'
import { localTime } from '../../ui/local-time.ts'
import type { Saver } from './save/saver.ts'

/** Whether what was typed is on disk. “已保存” appears only after the answer. */
export function SaveStatus({ saver }: { readonly saver: Saver }): ReactNode {
  const state = useSyncExternalStore(saver.subscribe, saver.state)
  if (state.phase === 'failed') {
    return (
      <span className="save-status failed" role="alert">
        <WarningOutlined /> 没有保存：{state.problem}
        <Button size="small" danger onClick={() => void saver.flush()}>
          重试
        </Button>
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
