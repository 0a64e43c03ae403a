let count = 0

type Event = { chat?: string; id?: string; [field: string]: unknown }

function event(event_name: string, { chat = 'an', id, ...fields }: Event) {
  count++
  return {
    event_name,
    message: {
      message_id: id ?? `z${count}`,
      date: Date.now(),
      from: { id: chat, display_name: 'An', is_bot: false },
      chat: { id: chat, chat_type: 'PRIVATE' },
      ...fields,
    },
  }
}

/** Updates as captured from the platform. */
export const zaloEvent = {
  text: (text: string, fields: Event = {}) => event('message.text.received', { text, ...fields }),
  image: (fields: Event = {}) =>
    event('message.image.received', {
      photo_url: 'https://photo.zdn.vn/a.jpg',
      message_type: 'CHAT_PHOTO',
      ...fields,
    }),
  sticker: (sticker: unknown = 'abc', fields: Event = {}) =>
    event('message.sticker.received', { sticker, url: 'https://zdn.vn/s.png', ...fields }),
  voice: (fields: Event = {}) =>
    event('message.voice.received', { voice_url: 'https://voice.zdn.vn/a.aac', ...fields }),
  unsupported: (fields: Event = {}) => event('message.unsupported.received', fields),
  group(text: string) {
    const update = event('message.text.received', { text })
    return { ...update, message: { ...update.message, chat: { id: 'g1', chat_type: 'GROUP' } } }
  },
}
