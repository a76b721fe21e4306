import { Segmented } from 'antd'
import type { ReactNode } from 'react'
import type { Preferences } from '../../../../shared/contract/preferences.ts'
import { usePreferences } from '../../../app/preferences.tsx'
import { DutyBlocks } from './DutyBlocks.tsx'
import type { HeadingChoices } from './heading-choices.ts'
import { PlainDuties } from './PlainDuties.tsx'
import type { DutyTextProps } from './PlainDuties.tsx'
import './duty.css'

type DutyView = Preferences['dutyView']['superiorDuties']

export interface DutyFieldProps extends DutyTextProps {
  readonly field: keyof Preferences['dutyView']
  /** Headings to choose from; there may be others. */
  readonly choices: HeadingChoices
}

const VIEWS: { label: string; value: DutyView }[] = [
  { label: '分段', value: 'blocks' },
  { label: '纯文本', value: 'text' },
]

/** A duty text in blocks or as plain text, whichever the clerk used last; both are the same cell. */
export function DutyField({ field, choices, ...props }: DutyFieldProps): ReactNode {
  const [{ dutyView }, update] = usePreferences()
  const view = dutyView[field]
  const extra = (
    <span className="duty-extra">
      {props.extra}
      <Segmented
        size="small"
        aria-label={`${props.label}怎样显示`}
        options={VIEWS}
        value={view}
        onChange={(chosen) => update({ dutyView: { ...dutyView, [field]: chosen } })}
      />
    </span>
  )
  return view === 'blocks' ? (
    <DutyBlocks {...props} choices={choices} extra={extra} />
  ) : (
    <PlainDuties {...props} extra={extra} />
  )
}
