/** Endings offered by the file dialog; what a file really is, is found out by reading it. */
export const ACCEPTED_FILES =
  '.xlsx,.xls,.et,.docx,.doc,.wps,.odt,.ods,.rtf,.pdf,.csv,.txt,.html,.htm,.xml,.json,.dutylist'
