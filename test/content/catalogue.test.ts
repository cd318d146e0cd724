import { expect, test } from 'vitest'
import { readChecked } from '../../infra/checks/read-checked.ts'
import { catalogueIn, sound } from './sound.ts'

test('the shipped content has no problems', () => {
  const read = readChecked('content')
  expect('problems' in read ? read.problems : []).toEqual([])
})

test('every id, place and word of the files is in the catalogue', () => {
  const { framework, courses, phrases } = catalogueIn(sound)
  expect(Object.keys(framework.competencies)).toEqual(['dig', 'share'])
  expect(phrases.fr).toBe(sound['phrases/fr.ftl'])

  const { lessons, cards, bank, order, words, ...rest } = courses.wells ?? expect.unreachable()
  expect(rest).toEqual({
    id: 'wells',
    version: '1.0.0',
    changed: { ar: 'النسخة الأولى', fr: 'Première version', en: 'First version' },
    sector: 'water',
    minutes: 8,
    passMark: 70,
    draw: 2,
    competencies: ['dig', 'share'],
    sources: {
      law: {
        title: { ar: 'قانون الماء', fr: 'Loi sur l’eau', en: 'Water law' },
        url: 'https://www.sgg.gov.ma',
      },
    },
  })
  expect(lessons).toEqual([
    { id: 'before', competencies: ['dig'], cards: ['where', 'how-deep'] },
    { id: 'after', competencies: ['share'], cards: ['whose'] },
  ])
  expect(order).toEqual(['where', 'how-deep', 'whose'])
  expect(Object.keys(cards)).toEqual(order)
  expect(cards['how-deep']).toEqual({
    id: 'how-deep',
    lesson: 0,
    nth: 1,
    sources: ['law'],
    question: { options: 3, right: [0] },
  })
  expect(Object.keys(bank)).toEqual(['q-deep', 'q-turn'])
  expect(bank['q-turn']).toEqual({ id: 'q-turn', competency: 'share', options: 2, right: [1] })

  const { title, objectives, lessons: lessonTitles, cards: cardWords, questions } = words.ar
  expect(title).toBe('بئر للقرية')
  expect(objectives).toEqual(['الاتفاق على مكان البئر', 'تقاسم مائها'])
  expect(lessonTitles).toEqual({ before: 'قبل الحفر', after: 'حين يصل الماء' })
  expect(cardWords['how-deep']).toEqual({
    title: 'عمق الماء',
    idea: 'أنزلوا حجرا مربوطا بحبل إلى أن يبتل.',
    ask: 'ما الذي يدل على العمق؟',
    options: ['الجزء الجاف من الحبل', 'وزن الحجر مع الدلو', 'لون الحبل'],
    feedback: 'يبتل الحجر حيث يبدأ الماء.',
  })
  expect(questions['q-deep']).toEqual({
    ask: 'كيف نقيس العمق؟',
    options: ['بحجر وحبل', 'بسؤال باعة المضخات'],
  })
})

test('the line ends and the byte order mark of any editor make no difference', () => {
  const windows = Object.entries(sound).map(([file, text]) => [
    file,
    `\uFEFF${text.replaceAll('\n', '\r\n')}`,
  ])
  const { phrases: _, ...taught } = catalogueIn(Object.fromEntries(windows))
  const { phrases: __, ...same } = catalogueIn(sound)
  expect(taught).toEqual(same)
})
