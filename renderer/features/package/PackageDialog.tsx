import { Button, Checkbox, Modal } from 'antd'
import { useState } from 'react'
import type { ReactNode } from 'react'
import type { ListSummary } from '../../../shared/contract/schemas.ts'
import { call } from '../../api/client.ts'
import { useSaveFile } from '../../ui/use-save-file.tsx'
import { PackageLists } from './PackageLists.tsx'
import './package.css'

/** 导出为清单包: the lists that go into one file for another computer. */
export function PackageDialog(props: {
  readonly shown: boolean
  readonly lists: readonly ListSummary[]
  readonly onClose: () => void
}): ReactNode {
  const { shown, lists, onClose } = props
  const [ticked, setTicked] = useState<ReadonlySet<number>>(new Set())
  const { job, save } = useSaveFile()
  // A list may have been deleted since it was ticked.
  const listIds = lists.filter(({ id }) => ticked.has(id)).map(({ id }) => id)

  const exportChosen = async (): Promise<void> => {
    await save(() => call('package.export', { listIds }))
    onClose()
  }
  return (
    <Modal
      open={shown}
      title="导出为清单包"
      width={720}
      onCancel={onClose}
      afterClose={() => setTicked(new Set())}
      footer={
        <>
          <Button onClick={onClose}>取消</Button>
          <Button
            type="primary"
            loading={job.running}
            disabled={listIds.length === 0}
            onClick={() => void exportChosen()}
          >
            导出 {listIds.length} 份清单
          </Button>
        </>
      }
    >
      <p className="package-words">
        清单包是一个文件（.dutylist），拷到另一台电脑，双击或用“导入文件”打开，就能接着改。
        <span className="quiet">
          版式、事项状态、内部备注、校对设置和保存过的版本都在里面，修改记录不在。
        </span>
      </p>
      <PackageLists
        inDialog
        entries={lists.map((list) => ({ ...list, key: list.id }))}
        chosen={new Set(listIds)}
        onChoose={setTicked}
      />
      <Checkbox
        checked={listIds.length === lists.length}
        indeterminate={listIds.length > 0 && listIds.length < lists.length}
        onChange={({ target }) => setTicked(new Set(target.checked ? lists.map(({ id }) => id) : []))}
      >
        全选
      </Checkbox>
    </Modal>
  )
}
