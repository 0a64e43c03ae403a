// What people put before a question: it changes nothing of what they ask.

export const greetings = ['ad ơi ', 'cho em hỏi ', 'cho hỏi ', 'mình muốn hỏi ', 'bác ơi ']
