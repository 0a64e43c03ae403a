import { readFileSync } from 'node:fs'
import { createInterface } from 'node:readline/promises'
import { parseArgs } from 'node:util'
import { z } from 'zod'
import { type Config, loadSettingsFile, parseConfig } from '#src/config.ts'
import { dayInVietnam } from '#src/knowledge/answering/reading/day.ts'
import { type Prepared, prepareImport, storeImport } from '#src/knowledge/importing/import-file.ts'
import { rebuildIndex, toImported } from '#src/knowledge/open.ts'
import { StartRefused } from '#src/message.ts'
import { createPlaceFinder, parsePlaces } from '#src/programme/places.ts'
import { indexing } from '#src/text/ask.ts'
import { importing } from '#src/text/importing.ts'
import { fold } from '#src/vietnamese/normalise.ts'

loadSettingsFile()

class BadCall extends Error {}

const FOLDER = 'knowledge'

try {
  const config = parseConfig(process.env)
  process.exitCode = await bringIn(readCall(process.argv.slice(2)), config)
} catch (error) {
  if (!(error instanceof BadCall) && !(error instanceof StartRefused)) throw error
  tell(error.message)
  process.exitCode = 2
}

async function bringIn(
  call: ReturnType<typeof readCall>,
  { dataDir, embeddings }: Config,
): Promise<number> {
  tell(importing.reading)
  const searchPath = process.env.PATH ?? ''
  const prepared = await prepareImport(call.file, call.stated, { searchPath })
  if (prepared.kind === 'refused') return fail(importing.refused(prepared.reason))
  if (prepared.kind === 'bad') {
    const problems = prepared.problems.map((each) =>
      indexing.problem(each.file, each.line, each.reason),
    )
    return fail([importing.badFile, ...problems].join('\n'))
  }
  show(prepared)
  if (prepared.instructions.length > 0 && !call.trust) return fail(importing.notTrusted)
  if (!call.yes) {
    if (!process.stdin.isTTY) return fail(importing.needsYes)
    if (!(await agree())) return fail(importing.dropped)
  }
  const imported = call.out ?? toImported(dataDir)
  const stored = await storeImport(prepared, { folder: FOLDER, imported, replace: call.replace })
  if (stored.kind === 'refused') return fail(stored.reason)
  tell(importing.stored(stored.path))
  const built = await rebuildIndex({ folder: FOLDER, dataDir, embeddings })
  if (built.kind === 'built') return 0
  const problems = built.problems.map((each) => indexing.problem(each.file, each.line, each.reason))
  return fail([importing.notIndexed, ...problems].join('\n'))
}

function show({ document, articles, sections, letters, ...found }: Prepared) {
  tell(importing.found(document.kind, document.number, document.title))
  tell(importing.by(document.issuer, document.issued, document.scope.place ?? importing.country))
  tell(importing.counts(articles, sections, letters))
  if (found.pages !== null) tell(importing.pages(found.pages, found.scanned))
  tell([importing.firstLines, ...found.firstLines.map((line) => line.slice(0, 120))].join('\n  '))
  const warnings = [...found.warnings, ...found.instructions]
  if (warnings.length > 0) tell([importing.warnings, ...warnings].join('\n  ! '))
}

async function agree(): Promise<boolean> {
  const terminal = createInterface({ input: process.stdin, output: process.stderr })
  const given = await terminal.question(importing.ask)
  terminal.close()
  return importing.yes.includes(fold(given.trim()))
}

function readCall(args: string[]) {
  const { values, positionals } = parseCall(args)
  const [file] = positionals
  if (file === undefined || positionals.length > 1) throw new BadCall(importing.usage)
  const { number, issued, title, kind, issuer, effective, expires, place } = values
  if (!number?.trim()) throw new BadCall(`${importing.needed('number')}\n${importing.usage}`)
  if (issued === undefined) throw new BadCall(`${importing.needed('issued')}\n${importing.usage}`)
  for (const [option, day] of Object.entries({ issued, effective, expires })) {
    if (day && !z.iso.date().safeParse(day).success)
      throw new BadCall(importing.badDay(option, day))
  }
  const scope = toScope(place)
  const verified = dayInVietnam(new Date())
  const days = { issued, effective: effective || null, expires: expires || null, verified }
  return {
    file,
    stated: { number: number.trim(), title, kind, issuer, scope, ...days },
    ...{ out: values.out, replace: values.replace, yes: values.yes, trust: values.trust },
  }
}

function toScope(given: string | undefined) {
  if (given === undefined) return { level: 'national' as const, place: null, formerly: null }
  const provinces = parsePlaces(readFileSync(`${FOLDER}/places.json`, 'utf8')) ?? []
  const found = createPlaceFinder(provinces)(given)
  if (found.kind !== 'one') throw new BadCall(importing.badPlace(given))
  const districts = provinces.flatMap((province) => province.districts.map(({ name }) => name))
  const level = found.as.some((name) => districts.includes(name)) ? 'district' : 'province'
  return { level, place: found.province, formerly: found.renamed ? given : null } as const
}

function parseCall(args: string[]) {
  const text = { type: 'string' } as const
  const yes = { type: 'boolean', default: false } as const
  try {
    return parseArgs({
      args,
      allowPositionals: true,
      options: {
        ...{ number: text, issued: text, title: text, kind: text, issuer: text },
        ...{ effective: text, expires: text, place: text, out: text },
        ...{ replace: yes, yes, trust: yes },
      },
    })
  } catch (error) {
    if (!(error instanceof TypeError)) throw error
    throw new BadCall(`${importing.badOption(error.message)}\n${importing.usage}`)
  }
}

function fail(reason: string): number {
  tell(reason)
  return 1
}

function tell(line: string) {
  process.stderr.write(`${line}\n`)
}
