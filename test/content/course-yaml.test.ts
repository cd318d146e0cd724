import { refused } from './refused.ts'

refused('course.yaml', [
  [
    'YAML that is not',
    [['course.yaml', 'sector: water', 'sector: [water']],
    [
      'course.yaml:6 This is not well-formed YAML: Flow sequence in block collection must be sufficiently indented and end with a ].',
    ],
  ],
  [
    'a key twice',
    [['course.yaml', 'minutes: 20', 'minutes: 20\nminutes: 30']],
    ['course.yaml:7 This is not well-formed YAML: Map keys must be unique.'],
  ],
  [
    'an alias',
    [['course.yaml', 'sector: water', 'sector: *water']],
    ['course.yaml:5 Text that begins with * must stand in quotation marks.'],
  ],
  [
    'a hidden direction mark',
    [['course.yaml', 'en: First words', 'en: "First\\u2067 words"']],
    ['course.yaml:4 Remove the invisible direction mark U+2067: apps find the direction by themselves.'],
  ],
  [
    'what the schema refuses, all of it at once',
    [
      ['course.yaml', 'id: wells', 'id: Wells'],
      ['course.yaml', 'version: 1.0.0', 'version: 1.0'],
      ['course.yaml', 'minutes: 20', 'minutes: 20.5'],
      ['course.yaml', 'passMark: 70', 'passmark: 70'],
      ['course.yaml', 'draw: 8', 'draw: 88'],
      ['course.yaml', 'one-a: [law]', 'one_a: law'],
      ['course.yaml', '  - dig\n  - share\n', '  []\n'],
      ['course.yaml', 'https://www.sgg.gov.ma', 'sgg'],
      ['course.yaml', 'ar: Law on wells, ', ''],
      ['course.yaml', 'fr: Law on wells', 'fr: ""'],
    ],
    [
      'course.yaml:1 "id" must be small Latin letters and digits with single hyphens between, a letter first.',
      'course.yaml:1 "passMark" is missing: add it.',
      'course.yaml:2 "version" must be text (in quotation marks where it looks like a number).',
      'course.yaml:6 "minutes" must be a whole number.',
      'course.yaml:7 Nothing is called "passmark" here: correct the spelling or remove it.',
      'course.yaml:8 "draw" must be at most 20.',
      'course.yaml:9 "competencies" is empty: fill it in.',
      'course.yaml:15 "lessons.one.cards.one_a" must be small Latin letters and digits with single hyphens between, a letter first.',
      'course.yaml:37 "sources.law.title.ar" is missing: add it.',
      'course.yaml:37 "sources.law.title.fr" is empty: fill it in.',
      'course.yaml:37 "sources.law.url" must be a whole web address such as https://www.chafafiya.ma.',
    ],
  ],
  [
    'an id that is not its folder',
    [['course.yaml', 'id: wells', 'id: springs']],
    ['course.yaml:1 The id is "springs" and the folder "wells": name them alike.'],
  ],
  [
    'a version without its change',
    [['course.yaml', 'version: 1.0.0', 'version: 1.1.0']],
    ['course.yaml:3 Say first what changed in version 1.1.0: the newest change leads the list.'],
  ],
  [
    'a sector or competency unknown to the framework',
    [
      ['framework.yaml', 'water:', 'wind:'],
      ['framework.yaml', 'dig:', 'delve:'],
    ],
    [
      'course.yaml:5 framework.yaml has no sector "water": add it there, or choose another.',
      'course.yaml:10 framework.yaml has no competency "dig": add it there, or choose another.',
    ],
  ],
  [
    'a competency twice',
    [['course.yaml', '  - share', '  - share\n  - dig']],
    ['course.yaml:12 The competency "dig" is there twice: remove one.'],
  ],
  [
    'a competency that is not taught',
    [
      ['course.yaml', '[share]', '[dig]'],
      ['course.yaml', '[share]', '[dig]'],
    ],
    ['course.yaml:11 No lesson teaches the competency "share": name it in one, or remove it.'],
  ],
  [
    'a lesson for a competency that is not of the course',
    [['course.yaml', '[share]', '[share, sing]']],
    [
      'course.yaml:26 The competency "sing" is not one of the course: add it to its competencies, or remove it.',
    ],
  ],
  [
    'a competency that is not examined',
    [
      ['course.yaml', '  - share', '  - share\n  - sing'],
      ['course.yaml', '[share]', '[share, sing]'],
      [
        'framework.yaml',
        '  share:',
        `  sing: { level: mastery, name: { ar: S, fr: S, en: S }, indicator: { ar: S, fr: S, en: S } }\n  share:`,
      ],
    ],
    ['course.yaml:12 Write at least 3 exam questions on "sing": the count is 0.'],
  ],
  [
    'exam questions for no competency of the course',
    [
      ['.md', '{#q-1 competency=dig}', '{#q-1 competency=sing}'],
      ['.md', '{#q-2 competency=share}', '{#q-2}'],
    ],
    [
      'ar.md:124 The course has no competency "sing": choose one of dig, share.',
      'ar.md:130 Say what the question examines: {#its-id competency=…}, one of dig, share.',
      'en.md:124 The course has no competency "sing": choose one of dig, share.',
      'en.md:130 Say what the question examines: {#its-id competency=…}, one of dig, share.',
      'fr.md:124 The course has no competency "sing": choose one of dig, share.',
      'fr.md:130 Say what the question examines: {#its-id competency=…}, one of dig, share.',
    ],
  ],
  [
    'too few exam questions',
    [['.md', '\n### {#q-24 competency=share}\n? Which of 24?\n- [x] first\n- [ ] other\n- [ ] third\n', '']],
    ['course.yaml:8 Write at least 24 exam questions for a draw of 8: the count is 23.'],
  ],
  [
    'too few exam questions for its draw',
    [['course.yaml', 'draw: 8', 'draw: 9']],
    ['course.yaml:8 Write at least 27 exam questions for a draw of 9: the count is 24.'],
  ],
  [
    'a draw that cannot show every competency',
    [['course.yaml', 'draw: 8', 'draw: 1']],
    ['course.yaml:8 Draw at least 2 questions, one for each competency: the draw is 1.'],
  ],
  [
    'a lesson by a name that the bot uses',
    [
      ['course.yaml', '  one:', '  start:'],
      ['.md', '{#one}', '{#start}'],
    ],
    ['course.yaml:13 The bot itself uses "start": give the lesson another id.'],
  ],
  [
    'a card that is in two lessons',
    [
      ['course.yaml', 'two-a', 'one-a'],
      ['.md', '{#two-a}', '{#one-a}'],
    ],
    [
      'ar.md:37 The id "one-a" is that of the card or question in line 8 too: give this one another.',
      'course.yaml:22 Another lesson has a card "one-a": give this one another id.',
      'en.md:37 The id "one-a" is that of the card or question in line 8 too: give this one another.',
      'fr.md:37 The id "one-a" is that of the card or question in line 8 too: give this one another.',
    ],
  ],
  [
    'a source unknown and a source unused',
    [
      ['course.yaml', 'one-b: [law]', 'one-b: [low]'],
      ['course.yaml', 'sources:', `sources:\n  book: { title: { ar: B, fr: B, en: B } }`],
    ],
    [
      'course.yaml:17 There is no source "low": add it to sources, or correct the spelling.',
      'course.yaml:38 No card uses the source "book": name it at a card, or remove it.',
    ],
  ],
])
