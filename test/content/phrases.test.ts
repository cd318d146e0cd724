import { refused } from './refused.ts'

refused('the phrases', [
  [
    'a message that one lacks',
    [['fr.ftl', 'bye = Bye\n', '']],
    ['phrases/fr.ftl:1 The message "bye" of phrases/en.ftl, line 2, is missing: write it here too.'],
  ],
  [
    'a message that cannot be read',
    [['fr.ftl', 'Hello { $name }', 'Hello { $name']],
    ['phrases/fr.ftl:1 The message "hello" cannot be read: does it say something, and is every { closed?'],
  ],
  [
    'a message twice',
    [['fr.ftl', 'bye = Bye', 'bye = Bye\nbye = Bye']],
    ['phrases/fr.ftl:3 The message "bye" is in line 2 too: remove one.'],
  ],
  [
    'a line of no message',
    [['fr.ftl', 'bye = Bye', 'bye = Bye\nand farewell']],
    ['phrases/fr.ftl:3 This line belongs to no message: begin it with "name = ", "# " or spaces.'],
  ],
  [
    'a reference to nothing',
    [['fr.ftl', 'bye = Bye', 'bye = Bye { -bot } { helo }']],
    [
      'phrases/fr.ftl:2 There is no "-bot": write it, or correct its name.',
      'phrases/fr.ftl:2 There is no "helo": write it, or correct its name.',
    ],
  ],
  [
    'a hidden direction mark',
    [['fr.ftl', 'bye = Bye', 'bye = By\u200Fe']],
    ['phrases/fr.ftl:2 Remove the invisible direction mark U+200F: apps find the direction by themselves.'],
  ],
])
