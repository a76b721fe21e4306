import { Modal } from 'antd'
import { useState } from 'react'
import type { ReactNode } from 'react'
import { directoryProblem, withEntry } from '../../../shared/directory/entries.ts'
import type { DirectoryEntry } from '../../../shared/directory/types.ts'
import { DialogButtons } from '../../ui/DialogButtons.tsx'
import { TagsField } from '../../ui/TagsField.tsx'
import type { TagSuggestion } from '../../ui/TagsField.tsx'
import { TextField } from '../../ui/TextField.tsx'

/** A department's names, to fill in or to change in the directory alone. */
export function EntryDialog(props: {
  readonly entries: readonly DirectoryEntry[]
  /** The entry to change; null for a new one. */
  readonly name: string | null
  readonly onSave: (label: string, entries: readonly DirectoryEntry[], name: string) => Promise<void>
  readonly onCancel: () => void
}): ReactNode {
  const { entries, name: old } = props
  const entry = entries.find((each) => each.name === old)
  const [name, setName] = useState(old ?? '')
  const [shortNames, setShortNames] = useState<readonly string[]>(entry?.shortNames ?? [])
  const [formerNames, setFormerNames] = useState<readonly string[]>(entry?.formerNames ?? [])
  const [tried, setTried] = useState(false)
  const [busy, setBusy] = useState(false)
  const next = withEntry(entries, old, { name, shortNames, formerNames })
  const problem = directoryProblem(next)

  const save = async (): Promise<void> => {
    setTried(true)
    if (problem !== null) return
    setBusy(true)
    await props.onSave(old === null ? `添加“${name.trim()}”` : `修改“${old}”`, next, name.trim())
    setBusy(false)
  }

  return (
    <Modal
      open
      title={old === null ? '添加部门' : '编辑部门'}
      footer={null}
      width={520}
      onCancel={props.onCancel}
    >
      <form
        className="form"
        onSubmit={(event) => {
          event.preventDefault()
          void save()
        }}
      >
        <TextField
          label="全称"
          placeholder="例如 云泽县卫生健康局"
          focusAtStart
          value={name}
          onChange={setName}
          status={tried && problem !== null ? 'error' : undefined}
          hint={nameHint(tried ? problem : null, old !== null && name.trim() !== old)}
        />
        <TagsField
          label="简称"
          placeholder="例如 县卫健局；回车或顿号分开"
          value={shortNames}
          onChange={setShortNames}
          suggest={typedOnly}
        />
        <TagsField
          label="曾用名"
          placeholder="机构改革以前的名称"
          value={formerNames}
          onChange={setFormerNames}
          suggest={typedOnly}
        />
        <DialogButtons busy={busy} onCancel={props.onCancel} submitText="保存" />
      </form>
    </Modal>
  )
}

function typedOnly(typed: string): readonly TagSuggestion[] {
  return typed === '' ? [] : [{ name: typed, note: null }]
}

function nameHint(problem: string | null, changed: boolean): string {
  if (problem !== null) return problem
  return changed ? '只改名录，清单里的文字不变；要连清单一起改，请用“机构改名”。' : ''
}
