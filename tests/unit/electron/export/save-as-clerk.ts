import { saveFile } from '../../../../electron/export/save-file.ts'

/** Saves “新稿” at the path given and prints the result: run as a user without rights by its test. */
const result = await saveFile(process.argv[2] ?? '', new TextEncoder().encode('新稿'))
console.log(JSON.stringify(result))
