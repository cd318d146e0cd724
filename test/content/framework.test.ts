import { refused } from './refused.ts'

refused('the framework', [
  [
    'a level it does not have',
    [['framework.yaml', 'level: practice', 'level: expert']],
    ['framework.yaml:4 "competencies.dig.level" must be one of awareness, practice, mastery.'],
  ],
  [
    'a goal that leads to no course',
    [['framework.yaml', 'courses: [wells]', 'courses: [wells, rivers]']],
    ['framework.yaml:23 The goal "drink" leads to a course "rivers" that is not there: name one of wells.'],
  ],
  [
    'being empty',
    [['framework.yaml', undefined, '']],
    ['framework.yaml:1 The file must be a set of "name: value" lines.'],
  ],
])
