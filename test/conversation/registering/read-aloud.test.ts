import { test } from 'vitest'
import { onBothEngines } from '../../database.ts'
import { aProducer } from './a-producer.ts'

onBothEngines(({ engine, open }) => {
  test.runIf(engine === 'SQLite')(
    'aloud',
    async () => {
      const producer = await aProducer(await open())
      const me = producer.on('web:an')
      const out: string[] = []
      const turn = async (
        said: string,
        act: () => Promise<{ text: string; choices?: { label: string }[] }[]>,
      ) => {
        out.push(`>>> ${said}`)
        for (const reply of await act()) {
          out.push(reply.text)
          if (reply.choices) out.push(`[${reply.choices.map((one) => one.label).join(' | ')}]`)
        }
      }
      const say = (text: string) => turn(text, () => me.say(text))
      const press = (label: string) => turn(`(${label})`, () => me.press(label))
      await say('tôi muốn đăng ký')
      await say('ok')
      await press('đồng ý')
      await press('đồng ý')
      await say('hộ gia đình')
      await say('chưa')
      await say('lùi')
      await say('rồi')
      await say('Hộ kinh doanh Lò Thị Mai')
      await say('4800912345')
      await say('tên chị là lò thị mai nhé')
      await say('nữ')
      await say('tày')
      await say('ở hoà an cao bằng')
      await say('bao lâu thì được công nhận?')
      await say('xã hoà an, tỉnh cao bằng')
      await say('thôn Nà Rị')
      await say('0912 34')
      await say('o912 345 678 ạ')
      await say('bỏ qua')
      await say('Mật ong bạc hà')
      await press('Bộ 4')
      await say('mật ong hoa bạc hà')
      await say('trong tỉnh')
      await say('khoảng 3 tấn một năm')
      await press('lần đầu')
      await say('5')
      await say('1 2')
      await say('xong')
      await say('bỏ qua')
      await say('xong')
      await say('30/6/2027')
      await say('bỏ qua')
      await say('bỏ qua')
      await say('Gia đình nuôi ong từ 1990')
      await say('5 người')
      await say('rừng bạc hà')
      await say('có sổ')
      await say('bán ở chợ')
      await say('2 tỷ')
      await say('lỗ 20 triệu')
      await press('sau')
      await say('mở thêm 100 đàn')
      await say('5')
      await say('nữ')
      console.log = () => {}
      process.stdout.write(out.join('\n\n'))
      await producer.stop()
    },
    60000,
  )
})
