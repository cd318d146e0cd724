import { refused } from './refused.ts'

const firstCard = 'The idea of one-a.'
const firstQuestion = '? What is one-a?\n- [x] first\n- [ ] other\n- [ ] third'

refused('a language file', [
  [
    'no title',
    [['en.md', '# Wells (en)\n', '']],
    [
      'en.md:1 The title is empty: write it.',
      'en.md:1 Say in 1 to 3 lines what the learner will be able to do, "> - " before each, under the title: there are 0.',
      'en.md:2 This stands above the title of the course: move it below, or remove it.',
    ],
  ],
  [
    'a second title',
    [['en.md', '## Lesson two {#two}', '# Lesson two']],
    [
      'en.md:1 The lesson "two" of course.yaml, line 19, is missing: write it here, or remove it there.',
      'en.md:35 A course has one title: begin a lesson with "## ".',
      'en.md:35 Say in 1 to 3 lines what the learner will be able to do, "> - " before each, under the title: there are 0.',
      'en.md:37 course.yaml lacks the card "two-a": add it there, or remove it here.',
      'en.md:46 course.yaml lacks the card "two-b": add it there, or remove it here.',
      'en.md:55 course.yaml lacks the card "two-c": add it there, or remove it here.',
    ],
  ],
  [
    'brackets and quotation marks without their other half',
    [
      ['en.md', 'The idea of one-a.', 'The idea (of «one-a».'],
      ['en.md', '? What is one-b?', '? What is [one-b)?'],
      ['en.md', 'Which of 2?', 'Which of 2”?'],
    ],
    [
      'en.md:9 "(" has no other half here: close it, open it, or remove it.',
      'en.md:20 ")" has no other half here: close it, open it, or remove it.',
      'en.md:131 "”" has no other half here: close it, open it, or remove it.',
    ],
  ],
  [
    'words above its title',
    [['en.md', '# Wells', 'Hello\n\n# Wells']],
    ['en.md:1 This stands above the title of the course: move it below, or remove it.'],
  ],
  [
    'no objectives',
    [['en.md', '> - Dig a well\n> - Share a well\n', '']],
    [
      'en.md:1 Say in 1 to 3 lines what the learner will be able to do, "> - " before each, under the title: there are 0.',
    ],
  ],
  [
    'objectives that are no quotation',
    [['en.md', '> - Dig a well\n> - Share a well\n', 'Dig a well\n']],
    [
      'en.md:1 Say in 1 to 3 lines what the learner will be able to do, "> - " before each, under the title: there are 0.',
      'en.md:3 Under the title stand the objectives only: begin each line with "> - ".',
    ],
  ],
  [
    'a heading without an id',
    [['en.md', 'Card one-a {#one-a}', 'Card one-a']],
    [
      'en.md:6 The card "one-a" of course.yaml, line 16, is missing: write it here, or remove it there.',
      'en.md:8 This heading has no id: end it with one, such as {#short-name}.',
    ],
  ],
  [
    'an id with capitals',
    [['en.md', '{#one-a}', '{#One_A}']],
    [
      'en.md:6 The card "one-a" of course.yaml, line 16, is missing: write it here, or remove it there.',
      'en.md:8 The id "One_A" must be at most 24 small Latin letters, digits and single hyphens, a letter first.',
      'en.md:8 course.yaml lacks the card "One_A": add it there, or remove it here.',
    ],
  ],
  [
    'an id used twice',
    [['en.md', '{#one-b}', '{#one-a}']],
    [
      'en.md:6 The card "one-b" of course.yaml, line 17, is missing: write it here, or remove it there.',
      'en.md:17 The id "one-a" is that of the card or question in line 8 too: give this one another.',
    ],
  ],
  [
    'a question with the id of a card',
    [['.md', '{#q-1 ', '{#one-a ']],
    [
      'ar.md:124 The id "one-a" is that of the card or question in line 8 too: give this one another.',
      'en.md:124 The id "one-a" is that of the card or question in line 8 too: give this one another.',
      'fr.md:124 The id "one-a" is that of the card or question in line 8 too: give this one another.',
    ],
  ],
  [
    'a misspelt competency mark',
    [['en.md', '{#q-1 competency=dig}', '{#q-1 compétence=dig}']],
    [
      'en.md:124 "compétence=dig" means nothing here: correct the spelling, or remove it.',
      'en.md:124 Say what the question examines: {#its-id competency=…}, one of dig, share.',
    ],
  ],
  [
    'words between a lesson and its first card',
    [['en.md', '### Card one-a', 'Hello\n\n### Card one-a']],
    ['en.md:8 This belongs to no card: write "### The card {#its-id}" above it.'],
  ],
  [
    'a card outside lessons',
    [['en.md', '## Lesson one {#one}\n', '']],
    [
      'en.md:1 The lesson "one" of course.yaml, line 13, is missing: write it here, or remove it there.',
      'en.md:7 This card is in no lesson: write "## The lesson {#its-id}" above it.',
      'en.md:16 This card is in no lesson: write "## The lesson {#its-id}" above it.',
      'en.md:25 This card is in no lesson: write "## The lesson {#its-id}" above it.',
    ],
  ],
  [
    'a heading too deep',
    [['en.md', firstCard, `${firstCard}\n\n#### More`]],
    [
      'en.md:8 The card has a question in ar.md, line 11: write it here too.',
      'en.md:11 Headings go no deeper than "### ": make this one a card.',
    ],
  ],
  [
    'emphasis',
    [['en.md', firstCard, 'The\n*idea*.']],
    ['en.md:10 Plain text only: remove the emphasis (* or _).'],
  ],
  [
    'every kind of markup',
    [['en.md', firstCard, '**a** `b` [c](https://d.ma) <b>\n\n---\n\n> e\n\n1. f\n']],
    [
      'en.md:9 Plain text only: remove the bold type (** or __).',
      'en.md:9 Plain text only: remove the code marks (`).',
      'en.md:9 Plain text only: remove the link marks and leave the bare address.',
      'en.md:9 Plain text only: remove the HTML tag.',
      'en.md:11 Plain paragraphs and lists only: remove this rule (---).',
      'en.md:13 Plain paragraphs and lists only: remove this quotation (">" stands under the title and after options only).',
      'en.md:15 Lists have no numbers, as the options have theirs: begin each line with "- ".',
    ],
  ],
  [
    'a list in a list',
    [['en.md', firstCard, '- a\n  - b']],
    ['en.md:10 Each "- " holds one line of plain text: write it so.'],
  ],
  [
    'a hidden direction mark',
    [['en.md', firstCard, 'The\nid\u202Eea.']],
    ['en.md:9 Remove the invisible direction mark U+202E: apps find the direction by themselves.'],
  ],
  [
    'a hidden direction mark written as a number',
    [['en.md', firstCard, 'The id&#x202E;ea.']],
    ['en.md:9 Remove the invisible direction mark U+202E: apps find the direction by themselves.'],
  ],
  ['a card without an idea', [['en.md', `${firstCard}\n`, '']], ['en.md:8 The idea is empty: write it.']],
  [
    'options without a question',
    [['en.md', '? What is one-a?\n', '']],
    [
      'en.md:8 The card has a question in ar.md, line 11: write it here too.',
      'en.md:11 This option has no question: write one above, "? " first.',
      'en.md:12 This option has no question: write one above, "? " first.',
      'en.md:13 This option has no question: write one above, "? " first.',
      'en.md:14 Plain paragraphs and lists only: remove this quotation (">" stands under the title and after options only).',
    ],
  ],
  [
    'an option without a mark',
    [['en.md', '- [ ] other', '- other']],
    [
      'en.md:11 The question has 2 options, and 3 in ar.md, line 11: give it as many.',
      'en.md:13 Begin a right option with "- [x] ", any other with "- [ ] ".',
    ],
  ],
  [
    'words after the feedback',
    [['en.md', '> Because of one-a.', '> Because of one-a.\n\nAnd more.']],
    ['en.md:17 After a question come its options, then one "> why", then the next heading: move this.'],
  ],
  [
    'no feedback',
    [['en.md', '> Because of one-a.\n', '']],
    ['en.md:11 Say why the right answer is right: "> why" after the options.'],
  ],
  [
    'an exam question with an idea',
    [['en.md', '? Which of 1?', 'Think.\n\n? Which of 1?']],
    ['en.md:125 Begin the exam question with "? ": it has no idea to teach.'],
  ],
  [
    'an exam question without a question',
    [['.md', `? Which of 1?\n- [x] first\n- [ ] other\n- [ ] third\n`, '']],
    [
      'ar.md:124 Write the exam question below, "? " first.',
      'course.yaml:8 Write at least 24 exam questions for a draw of 8: the count is 23.',
      'en.md:124 Write the exam question below, "? " first.',
      'fr.md:124 Write the exam question below, "? " first.',
    ],
  ],
  [
    'one option',
    [['.md', firstQuestion, '? What is one-a?\n- [x] first']],
    [
      'ar.md:11 Give the question 2 to 4 options: it has 1.',
      'en.md:11 Give the question 2 to 4 options: it has 1.',
      'fr.md:11 Give the question 2 to 4 options: it has 1.',
    ],
  ],
  [
    'five options',
    [['.md', '- [ ] third', '- [ ] third\n- [ ] fourth\n- [ ] fifth']],
    [
      'ar.md:11 Give the question 2 to 4 options: it has 5.',
      'en.md:11 Give the question 2 to 4 options: it has 5.',
      'fr.md:11 Give the question 2 to 4 options: it has 5.',
    ],
  ],
  [
    'no right option',
    [['.md', '- [x] first', '- [ ] first']],
    [
      'ar.md:11 No option is right: mark one with [x].',
      'en.md:11 No option is right: mark one with [x].',
      'fr.md:11 No option is right: mark one with [x].',
    ],
  ],
  [
    'nothing but right options',
    [['.md', '- [ ] other\n- [ ] third', '- [x] other\n- [x] third']],
    [
      'ar.md:11 Every option is right: leave one unmarked, [ ].',
      'en.md:11 Every option is right: leave one unmarked, [ ].',
      'fr.md:11 Every option is right: leave one unmarked, [ ].',
    ],
  ],
  [
    'an option twice',
    [['en.md', '- [ ] third', '- [ ] other']],
    ['en.md:14 The option "other" is there twice: change one.'],
  ],
  ['an empty option', [['en.md', '- [ ] third', '- [ ]']], ['en.md:14 The option is empty: write it.']],
  [
    'each passage over its limit, by how much',
    [
      ['en.md', 'Wells (en)', 'w'.repeat(61)],
      ['en.md', 'Dig a well', 'd'.repeat(600)],
      ['en.md', 'Lesson one', 'l'.repeat(62)],
      ['en.md', 'Card one-a', 'c'.repeat(63)],
      ['en.md', firstCard, 'i'.repeat(564)],
      ['en.md', '? What is one-a?', `? ${'q'.repeat(145)}`],
      ['en.md', '- [ ] other', `- [ ] ${'o'.repeat(66)}`],
      ['en.md', '> Because of one-a.', `> ${'f'.repeat(167)}`],
    ],
    [
      'en.md:1 The title is 1 over its 60 characters: shorten it.',
      'en.md:3 The list of objectives is 12 over its 600 characters: shorten it.',
      'en.md:6 The title of the lesson is 2 over its 60 characters: shorten it.',
      'en.md:8 The title of the card is 3 over its 60 characters: shorten it.',
      'en.md:8 The card and the feedback before it are together 22 over the 1024 characters of a message: shorten one.',
      'en.md:9 The idea is 4 over its 560 characters: shorten it.',
      'en.md:11 The question is 5 over its 140 characters: shorten it.',
      'en.md:13 The option is 6 over its 60 characters: shorten it.',
      'en.md:15 The feedback is 7 over its 160 characters: shorten it.',
    ],
  ],
  [
    'a message over its limit, feedback included',
    [
      ['en.md', '> Because of one-a.', `> ${'f'.repeat(160)}`],
      ['en.md', 'Card one-b', 'c'.repeat(60)],
      ['en.md', 'The idea of one-b.', 'i'.repeat(560)],
      ['en.md', '? What is one-b?', `? ${'q'.repeat(140)}`],
    ],
    [
      'en.md:17 The card and the feedback before it are together 63 over the 1024 characters of a message: shorten one.',
    ],
  ],
])
