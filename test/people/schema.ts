import { readFileSync } from 'node:fs'

type Column = { model: string; column: string; type: string }

/** Every column of the schema as it is written. */
export function columnsOf(schema = readFileSync('prisma/schema.prisma', 'utf8')): Column[] {
  const models = [...schema.matchAll(/^model (\w+) \{\n([\s\S]*?)^\}/gm)]
  return models.flatMap(([, model = '', body = '']) =>
    [...body.matchAll(/^ {2}(\w+)\s+(\w+)/gm)].map(([, column = '', type = '']) => ({
      model,
      column,
      type,
    })),
  )
}
