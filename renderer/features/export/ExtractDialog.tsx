import { useQuery } from '@tanstack/react-query'
import { Alert, Checkbox, Empty, Modal, Spin } from 'antd'
import { useState } from 'react'
import type { ReactNode } from 'react'
import type { CallOutput } from '../../../shared/contract/contract.ts'
import { parseReplyDay } from '../../../shared/extract/reply-date.ts'
import { call } from '../../api/client.ts'
import { DialogButtons } from '../../ui/DialogButtons.tsx'
import { JobProgress } from '../../ui/JobProgress.tsx'
import { TextField } from '../../ui/TextField.tsx'
import { errorMessage } from '../../ui/error-message.ts'
import { useSaveFile } from '../../ui/use-save-file.tsx'
import '../../ui/tick-list.css'

interface ExtractDialogProps {
  readonly shown: boolean
  readonly listId: number
  readonly onClose: () => void
}

/** 征求意见稿: which departments are asked, and by when they answer. */
export function ExtractDialog(props: ExtractDialogProps): ReactNode {
  return (
    <Modal
      open={props.shown}
      title="征求意见稿（一个部门一份）"
      footer={null}
      width={640}
      destroyOnHidden
      onCancel={props.onClose}
    >
      <ExtractBody {...props} />
    </Modal>
  )
}

function ExtractBody(props: ExtractDialogProps): ReactNode {
  const { listId } = props
  const { data: asked, error } = useQuery({
    queryKey: ['extract-departments', listId],
    queryFn: () => call('extract.departments', { listId }),
    gcTime: 0,
    staleTime: 0,
  })
  if (error !== null) return <Empty description={errorMessage(error)} />
  if (asked === undefined) return <Spin className="waiting" aria-label="正在统计各部门的事项" />
  if (asked.departments.length === 0)
    return <Empty description="事项都没有写明对应上级部门。请先填写“对应上级部门”，再来征求意见。" />
  return <ExtractForm {...props} asked={asked} />
}

type Asked = CallOutput<'extract.departments'>

function ExtractForm(props: ExtractDialogProps & { readonly asked: Asked }): ReactNode {
  const { listId, asked, onClose } = props
  const { departments } = asked
  const [left, setLeft] = useState<ReadonlySet<string>>(new Set())
  const [typedDay, setTypedDay] = useState('')
  const { job, saveFolder } = useSaveFile()
  const chosen = departments.flatMap(({ name }) => (left.has(name) ? [] : [name]))
  const replyBy = typedDay.trim() === '' ? null : parseReplyDay(typedDay)
  const isWrongDay = typedDay.trim() !== '' && replyBy === null

  const build = async (): Promise<void> => {
    if (chosen.length === 0 || isWrongDay) return
    const saved = await saveFolder(async (jobId) => {
      // All means all that there are by then, also those that another window has added.
      const named = left.size === 0 ? null : chosen
      const built = await call('extract.build', { listId, jobId, departments: named, replyBy })
      const files = [...built.files, built.overview].map(({ name, bytes }) => ({ name, bytes }))
      return { name: built.folder, files }
    })
    if (saved) onClose()
  }

  if (job.running)
    return <JobProgress progress={job.progress} startText="正在按部门分开…" onCancel={job.cancel} />
  return (
    <form
      className="form"
      onSubmit={(event) => {
        event.preventDefault()
        void build()
      }}
    >
      <p className="field-hint">
        每个部门一份 Word
        文档，只有它的事项，序号与整份清单相同，后面留有“部门意见”“理由依据”两栏和盖章处；另附一份情况表。
      </p>
      <div>
        <Checkbox
          checked={left.size === 0}
          indeterminate={left.size > 0 && chosen.length > 0}
          onChange={({ target }) =>
            setLeft(new Set(target.checked ? [] : departments.map(({ name }) => name)))
          }
        >
          全部部门（{departments.length} 个）
        </Checkbox>
        <ul className="tick-list in-dialog" aria-label="征求意见的部门">
          {departments.map(({ name, items }) => (
            <li key={name}>
              <Checkbox
                checked={!left.has(name)}
                onChange={({ target }) => setLeft(withTick(left, name, target.checked))}
              >
                {name}{' '}
                <span className="quiet">
                  {items.length} 项：第 {items.join('、')} 项
                </span>
              </Checkbox>
            </li>
          ))}
        </ul>
      </div>
      <Unassigned items={asked.unassigned} />
      <TextField
        label="反馈日期（可不填）"
        value={typedDay}
        onChange={setTypedDay}
        placeholder="例如 2026-12-05 或 2026年12月5日"
        status={isWrongDay ? 'error' : undefined}
        hint={isWrongDay ? '这不是日期，请写成 2026-12-05 或 2026年12月5日。' : '印在每份文档的末尾。'}
      />
      <DialogButtons
        submitText={`生成 ${chosen.length} 份征求意见稿`}
        busy={false}
        disabled={chosen.length === 0 || isWrongDay}
        onCancel={onClose}
      />
    </form>
  )
}

function withTick(left: ReadonlySet<string>, name: string, ticked: boolean): ReadonlySet<string> {
  const next = new Set(left)
  if (ticked) next.delete(name)
  else next.add(name)
  return next
}

function Unassigned(props: { readonly items: Asked['unassigned'] }): ReactNode {
  const { items } = props
  if (items.length === 0) return null
  const numbers = items.map(({ number }) => number).join('、')
  const title = `有 ${items.length} 个事项没有写明部门，不在任何一份征求意见稿里：第 ${numbers} 项。`
  return <Alert type="warning" showIcon title={title} />
}
