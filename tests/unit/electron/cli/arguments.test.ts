import { expect, test } from 'vitest'
import { cliArguments } from '../../../../electron/cli/arguments.ts'

test.each([
  [
    ['/opt/duty-list-editor', '--cli', 'check', '清单.docx', '--json'],
    ['check', '清单.docx', '--json'],
  ],
  [['electron', '/work', '--cli', 'lists'], ['lists']],
  [['/opt/duty-list-editor', '--cli'], []],
])('%j is a command', (argv, args) => {
  expect(cliArguments(argv)).toEqual(args)
})

test.each([
  [['/opt/duty-list-editor']],
  [['/opt/duty-list-editor', '/home/王/清单.dutylist']],
  [['/opt/duty-list-editor', 'check', '清单.docx']],
  [['--cli']],
  // A file of that name later in the line is no command.
  [['/opt/duty-list-editor', '--data=/x', '/home/a.dutylist', '--cli']],
])('%j is an ordinary start', (argv) => {
  expect(cliArguments(argv)).toBeNull()
})
