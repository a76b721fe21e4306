import type { ReactNode } from 'react'
import { WarningOutlined } from '../../ui/icons.tsx'
import { useBackupState } from './backup-state.ts'

/** In the editor's bar, while the last automatic backup did not succeed. */
export function BackupTrouble(): ReactNode {
  const failure = useBackupState().data?.failure ?? null
  if (failure === null) return null
  return (
    <span
      title={`${failure}修改仍在保存；回到清单库的“备份”中可以重试。`}
      className="save-status failed"
      role="alert"
    >
      <WarningOutlined /> 自动备份没有成功
    </span>
  )
}
