/** A department of a county's directory (部门名录). Its full name is unlike all others of the county. */
export interface DirectoryEntry {
  /** As it stands in 对应上级部门: 云泽县卫生健康局. */
  readonly name: string
  /** 简称: 县卫健局. */
  readonly shortNames: readonly string[]
  /** 曾用名, the latest first. */
  readonly formerNames: readonly string[]
}

/** A name that stands in the column 对应上级部门 of lists. */
export interface UsedName {
  readonly name: string
  /** In how many items. */
  readonly items: number
}
