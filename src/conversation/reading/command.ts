import { commandWords, questionWords } from '#src/text/conversation.ts'
import { fold, normalise } from '#src/vietnamese/normalise.ts'

export type Command = keyof typeof commandWords

/** Courtesy at the end of a short message, which changes nothing about what it orders. */
const PARTICLES = / (?:a|nhe|nha|nhen|voi|ad|ban|em|chi|anh)$/

const commands = new Map<string, Command>()
const names = Object.keys(commandWords).filter((name): name is Command => name in commandWords)
for (const command of names) {
  for (const word of commandWords[command]) commands.set(plain(word), command)
}

const markers = questionWords.map((marker) => marker.split(' '))

/** The order a whole message gives, or null where it says something of its own. */
export function commandIn(text: string): Command | null {
  const words = plain(text)
  return commands.get(words) ?? commands.get(words.replace(PARTICLES, '')) ?? null
}

/** Each word counts with its right marks or with none: other marks make another word. */
export function isQuestion(text: string): boolean {
  if (text.includes('?')) return true
  const words = bare(normalise(text)).split(' ')
  return markers.some((marker) =>
    words.some((_, start) =>
      marker.every((word, place) => [word, fold(word)].includes(words[start + place] ?? '')),
    ),
  )
}

/** Without marks, case, skin tones, repeated emoji and punctuation, so that what people type in a hurry is still the order. */
export function plain(text: string): string {
  return bare(fold(text))
}

function bare(text: string): string {
  const words = text
    .replace(/[\uFE0F\p{Emoji_Modifier}]/gu, '')
    .replace(/(\p{Extended_Pictographic})(?:\s*\1)+/gu, '$1')
    .replace(/[.,!?~:;()"'…]+/g, ' ')
  return words.replace(/\s+/g, ' ').trim()
}
