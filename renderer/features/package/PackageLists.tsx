import { Checkbox, Tag } from 'antd'
import type { ReactNode } from 'react'
import type { CallOutput } from '../../../shared/contract/contract.ts'
import '../../ui/tick-list.css'
import { listTitle } from '../kinds.ts'

type Packed = CallOutput<'package.read'>['lists'][number]

/** A list of a package, or one that may go into one. */
export type PackageEntry = Pick<Packed, 'kind' | 'title' | 'year' | 'itemCount'> &
  Partial<Pick<Packed, 'versionCount' | 'alreadyThere'>> & { readonly key: number }

/** Lists to tick, a line each. */
export function PackageLists(props: {
  readonly entries: readonly PackageEntry[]
  readonly chosen: ReadonlySet<number>
  readonly inDialog?: boolean
  readonly onChoose: (chosen: ReadonlySet<number>) => void
}): ReactNode {
  const { entries, chosen, inDialog = false, onChoose } = props
  const tick = (key: number, ticked: boolean): void => {
    const next = new Set(chosen)
    if (ticked) next.add(key)
    else next.delete(key)
    onChoose(next)
  }
  return (
    <ul className={inDialog ? 'tick-list in-dialog' : 'tick-list'}>
      {entries.map((entry) => (
        <li key={entry.key}>
          <Checkbox
            checked={chosen.has(entry.key)}
            onChange={({ target }) => tick(entry.key, target.checked)}
          >
            {listTitle(entry)}
            <span className="quiet">{sizeText(entry)}</span>
          </Checkbox>
          {entry.alreadyThere === true && <Tag color="gold">清单库中已有，将另存一份</Tag>}
        </li>
      ))}
    </ul>
  )
}

function sizeText({ year, itemCount, versionCount = 0 }: PackageEntry): string {
  return [
    ...(year === null ? [] : [`${year} 年度`]),
    `${itemCount} 个事项`,
    ...(versionCount > 0 ? [`${versionCount} 个版本`] : []),
  ].join('，')
}
