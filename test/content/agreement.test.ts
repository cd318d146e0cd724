import { refused } from './refused.ts'

const firstQuestion = '? What is one-a?\n- [x] first\n- [ ] other\n- [ ] third'

refused('the languages', [
  [
    'a lesson that one lacks',
    [['fr.md', '## Lesson two {#two}', '## Lesson two {#deux}']],
    [
      'fr.md:1 The lesson "two" of course.yaml, line 19, is missing: write it here, or remove it there.',
      'fr.md:35 course.yaml lacks the lesson "deux": add it there, or remove it here.',
    ],
  ],
  [
    'a card that one lacks',
    [['fr.md', '{#one-b}', '{#un-b}']],
    [
      'fr.md:6 The card "one-b" of course.yaml, line 17, is missing: write it here, or remove it there.',
      'fr.md:17 course.yaml lacks the card "un-b": add it there, or remove it here.',
    ],
  ],
  [
    'a card that course.yaml lacks',
    [['course.yaml', '      one-c: [law]\n', '']],
    [
      'ar.md:26 course.yaml lacks the card "one-c": add it there, or remove it here.',
      'course.yaml:13 Give the lesson "one" 3 to 6 cards: it has 2.',
      'en.md:26 course.yaml lacks the card "one-c": add it there, or remove it here.',
      'fr.md:26 course.yaml lacks the card "one-c": add it there, or remove it here.',
    ],
  ],
  [
    'cards in another order',
    [['course.yaml', 'one-a: [law]\n      one-b', 'one-b: [law]\n      one-a']],
    [
      'ar.md:8 The card "one-a" stands where course.yaml, line 16, has "one-b": keep one order.',
      'en.md:8 The card "one-a" stands where course.yaml, line 16, has "one-b": keep one order.',
      'fr.md:8 The card "one-a" stands where course.yaml, line 16, has "one-b": keep one order.',
    ],
  ],
  [
    'an exam question that one lacks',
    [['fr.md', '{#q-24 ', '{#q-25 ']],
    [
      'fr.md:122 The question "q-24" of ar.md, line 262, is missing: write it here, or remove it there.',
      'fr.md:262 ar.md lacks the question "q-25": add it there, or remove it here.',
    ],
  ],
  [
    'exam questions in another order',
    [
      ['fr.md', '{#q-1 competency=dig}', '{#q-3 competency=dig}'],
      ['fr.md', '{#q-3 competency=dig}\n? Which of 3?', '{#q-1 competency=dig}\n? Which of 3?'],
    ],
    ['fr.md:124 The question "q-3" stands where ar.md, line 124, has "q-1": keep one order.'],
  ],
  [
    'more options in one',
    [['fr.md', '- [ ] third', '- [ ] third\n- [ ] fourth']],
    ['fr.md:11 The question has 4 options, and 3 in ar.md, line 11: give it as many.'],
  ],
  [
    'another right option in one',
    [['fr.md', '- [x] first\n- [ ] other', '- [ ] first\n- [x] other']],
    ['fr.md:11 Right is option 2, and 1 in ar.md, line 11: put the options in the same order.'],
  ],
  [
    'a question in one only',
    [
      ['fr.md', `${firstQuestion}\n> Because of one-a.`, ''],
      ['en.md', `? What is one-b?\n- [x] first\n- [ ] other\n- [ ] third\n> Because of one-b.`, ''],
    ],
    [
      'en.md:17 The card has a question in ar.md, line 20: write it here too.',
      'fr.md:8 The card has a question in ar.md, line 11: write it here too.',
    ],
  ],
  [
    'a question for another competency in one',
    [['fr.md', '{#q-1 competency=dig}', '{#q-1 competency=share}']],
    ['fr.md:124 The competency is "dig" in ar.md, line 124: agree on one.'],
  ],
])
