import { useCallback, useEffect, useState } from 'react'
import type { NamedBytes } from '../../../shared/contract/bridge.ts'
import { PACKAGE_ENDING } from '../../../shared/list-package/schema.ts'
import { call, host } from '../../api/client.ts'
import { mayLeave } from '../../app/route.ts'

export type PackageFile = File | NamedBytes

/** 清单包 that wait to be imported, one after the other. */
export interface Packages {
  readonly first: { readonly number: number; readonly file: PackageFile } | null
  /** Takes the packages out of files that came in together. @returns the other files */
  add(files: readonly File[]): readonly File[]
  /** The first one is done with. */
  next(): void
}

/** Packages that were chosen or dropped, and those that the system gave the program to open. */
export function usePackages(): Packages {
  const [{ waiting, done }, setState] = useState<{ waiting: readonly PackageFile[]; done: number }>({
    waiting: [],
    done: 0,
  })
  const append = useCallback(
    (files: readonly PackageFile[]): void =>
      setState((present) => ({ ...present, waiting: [...present.waiting, ...files] })),
    [],
  )

  const takeOpened = useCallback(async (): Promise<void> => {
    const opened: PackageFile[] = []
    for (let file = await next(); file !== null; file = await next()) opened.push(file)
    if (opened.length > 0 && (await mayLeave(null))) append(opened)
  }, [append])
  useEffect(() => {
    const take = (): void => void takeOpened()
    host.onFileOpened(take)
    take()
  }, [takeOpened])

  return {
    first: waiting[0] === undefined ? null : { number: done, file: waiting[0] },
    add: (files) => {
      const packages = files.filter(isPackageFile)
      if (packages.length > 0) append(packages)
      return files.filter((file) => !isPackageFile(file))
    },
    next: () => setState((present) => ({ waiting: present.waiting.slice(1), done: present.done + 1 })),
  }
}

/** Null also where the program does not answer: the next call of a screen says that. */
async function next(): Promise<NamedBytes | null> {
  return call('program.openedFile', {}).catch(() => null)
}

function isPackageFile({ name }: File): boolean {
  return name.toLowerCase().endsWith(`.${PACKAGE_ENDING}`)
}
