import { parse } from 'yaml'

/** A YAML text's value in composed letters; a text that is none gives a string that no schema takes. */
export function parseYaml(content: string): unknown {
  try {
    return parse(content.normalize('NFC'))
  } catch (error) {
    return error instanceof Error ? error.message : String(error)
  }
}
