import { Button } from 'antd'
import { createContext, useContext, useState } from 'react'
import type { ReactNode } from 'react'
import { createPortal } from 'react-dom'
import type { County } from '../../../../shared/proofread/department-names.ts'
import { blocksOf } from './blocks.ts'
import { isHeadingOf } from './headings.ts'

export interface DepartmentOffersProps {
  readonly text: string
  readonly departments: readonly string[]
  /** Departments without a block. */
  readonly missing: readonly string[]
  readonly county: County
  readonly nameOf: (department: string) => string
  readonly onAdd: (department: string) => void
  /** Takes a block of the text away. */
  readonly onRemove: (block: number) => void
}

/** Below the form's field of departments; null where the form has none. */
export const BelowDepartments = createContext<Element | null>(null)

/**
 * Offers a block for each department without one, and to delete that of a department taken away. What
 * the clerk has just added or taken away is asked below the departments, for the duties may be long;
 * departments that were there before wait below the duties.
 */
export function DepartmentOffers(props: DepartmentOffersProps): ReactNode {
  const { text, departments, missing, county, nameOf, onAdd, onRemove } = props
  const below = useContext(BelowDepartments)
  const [atStart] = useState(departments)
  const [before, setBefore] = useState(departments)
  const [gone, setGone] = useState<readonly string[]>([])
  const [declined, setDeclined] = useState<readonly string[]>([])
  if (departments !== before) {
    setBefore(departments)
    const left = before.filter((name) => !departments.includes(name))
    setGone([...gone, ...left].filter((name) => !departments.includes(name)))
    setDeclined(declined.filter((name) => departments.includes(name)))
  }
  const blocks = blocksOf(text)
  const orphans = gone.flatMap((department) => {
    const stillNamed = departments.some((each) => isHeadingOf(`${each}：`, department, county))
    const block = blocks.findIndex(
      ({ heading }) => heading !== null && isHeadingOf(heading, department, county),
    )
    return stillNamed || block === -1 ? [] : [{ department, block }]
  })
  const offered = missing.filter((name) => !declined.includes(name))
  const removals = orphans.map(({ department, block }) => (
    <li key={`- ${department}`}>
      “{nameOf(department)}”的职责还在，要一起删除吗？
      <Button size="small" type="link" danger onClick={() => onRemove(block)}>
        删除这一段
      </Button>
      <Button size="small" type="link" onClick={() => setGone(gone.filter((name) => name !== department))}>
        留着
      </Button>
    </li>
  ))
  const addition = (department: string): ReactNode => (
    <li key={`+ ${department}`}>
      为“{nameOf(department)}”加一段职责？
      <Button size="small" type="link" onClick={() => onAdd(department)}>
        加上
      </Button>
      <Button size="small" type="link" onClick={() => setDeclined([...declined, department])}>
        不用
      </Button>
    </li>
  )
  const added = offered.filter((name) => !atStart.includes(name))
  const waiting = offered.filter((name) => atStart.includes(name))
  const asked = <Offers offers={[...removals, ...added.map(addition)]} />
  return (
    <>
      {below === null ? asked : createPortal(asked, below)}
      <Offers offers={waiting.map(addition)} />
    </>
  )
}

function Offers({ offers }: { readonly offers: readonly ReactNode[] }): ReactNode {
  if (offers.length === 0) return null
  return (
    <ul className="department-offers" aria-label="部门和职责">
      {offers}
    </ul>
  )
}
