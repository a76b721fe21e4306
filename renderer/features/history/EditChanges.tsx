import { Alert, Button, Spin } from 'antd'
import type { ReactNode } from 'react'
import { changedText } from '../../../shared/compare/changed-text.ts'
import { TextPieces } from '../../ui/TextPieces.tsx'
import { errorMessage } from '../../ui/error-message.ts'
import { HISTORY_FIELD_LABELS, readableValue } from './field-labels.ts'
import { useChanges } from './history-queries.ts'
import type { PastChange } from './history-queries.ts'

const ENTITY_LABELS: Readonly<Record<PastChange['entity'], string>> = {
  list: '清单',
  category: '类别',
  item: '事项',
}

/** What one edit did, text before and after. */
export function EditChanges(props: {
  readonly editId: number
  readonly revision: number
  /** Absent where the edit is undone: then there is nothing to go back to. */
  readonly onRestoreItem: ((itemId: number) => void) | undefined
}): ReactNode {
  const changes = useChanges(props.editId, props.revision)
  if (changes.error !== null) return <Alert type="warning" title={errorMessage(changes.error)} />
  if (changes.data === undefined) return <Spin size="small" aria-label="正在读取这一步的内容" />
  return (
    <ul className="history-changes">
      {changes.data.map((change) => (
        <li key={`${change.entity} ${change.id}`}>
          <div className="history-change-head">
            <strong>
              {ENTITY_LABELS[change.entity]}
              {change.name !== '' && `“${change.name}”`}
            </strong>
            {change.entity === 'item' && props.onRestoreItem !== undefined && (
              <Button size="small" onClick={() => props.onRestoreItem?.(change.id)}>
                把这个事项恢复成这样
              </Button>
            )}
          </div>
          {change.fields.map((field) => (
            <ChangedField key={field.field} field={field} />
          ))}
        </li>
      ))}
    </ul>
  )
}

function ChangedField({ field }: { readonly field: PastChange['fields'][number] }): ReactNode {
  const label = HISTORY_FIELD_LABELS[field.field]
  if (field.before === null && field.after === null) return <div className="history-field">{label}有变动</div>
  const pieces = changedText(
    readableValue(field.field, field.before),
    readableValue(field.field, field.after),
  )
  return (
    <div className="history-field">
      <div className="history-field-label">{label}</div>
      <del>
        <TextPieces pieces={pieces.before} />
      </del>
      <ins>
        <TextPieces pieces={pieces.after} />
      </ins>
    </div>
  )
}
