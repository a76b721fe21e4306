import { openService } from '../open-service.ts'
import { dataFolder } from '../paths.ts'
import type { Service } from '../service/create-service.ts'
import type { Invocation } from './command.ts'
import { EXIT, failWith } from './outcome.ts'
import type { Outcome } from './outcome.ts'

/** Opens the data folder of a command for as long as `work` needs it. */
export async function withService<T>(
  invocation: Invocation,
  work: (service: Service) => Promise<Outcome<T>>,
  damage: 'rescue' | 'refuse' = 'refuse',
): Promise<Outcome<T>> {
  const opened = await openService(dataFolder(invocation.dataFolder), damage)
  if (!opened.ok) return failWith(EXIT.database, opened.error.message)
  try {
    // An editor shows them in its window.
    if (damage === 'refuse') await sayNotices(opened.value, invocation)
    return await work(opened.value)
  } finally {
    await opened.value.close()
  }
}

/** What the user should know of the data: that its file was lost, that a backup failed. */
async function sayNotices(service: Service, { terminal }: Invocation): Promise<void> {
  const notices = await service.call('program.notices', {})
  if (notices.ok) for (const notice of notices.value) terminal.say(notice)
}
