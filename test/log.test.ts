import { expect, test } from 'vitest'
import { blank, hide } from '#src/log.ts'

test.each([
  ['https://api.telegram.org/bot123456789:AAEabcdefghijklmnopqrstuvwx-12345/getMe', 'AAEabc'],
  [
    'https://bot-api.zaloplatforms.com/bot1234567890123456:abcdefABCDEF_ghijklmnopqr/getMe',
    'abcdef',
  ],
  ['the token 123456789:AAEabcdefghijklmnopqrstuvwx-12345 was refused', 'AAEabc'],
  ['Authorization: Bearer sk-proj-abcdefghijklmnopqrstuvwxyz', 'abcdef'],
  ['connect postgresql://ocop:very-secret@db:5432/ocop failed', 'very-secret'],
])('a line never shows a token: %s', (line, secret) => {
  expect(blank(line)).toContain('[…]')
  expect(blank(line)).not.toContain(secret)
})

test.each([
  '{"level":"info","seq":12345,"time":"2026-11-24T13:16:05.837Z"}',
  'http://127.0.0.1:3000',
  'postgresql://localhost:5432/ocop',
])('and keeps what is none: %s', (line) => {
  expect(blank(line)).toBe(line)
})

test('a secret of this installation is blanked in every form', () => {
  hide('77:short+secret')
  for (const form of ['77:short+secret', '77%3Ashort%2Bsecret', 'the half short+secret']) {
    expect(blank(form)).not.toMatch(/short/)
  }
  hide('1:tiny')
  expect(blank('a tiny word')).toBe('a tiny word')
})
