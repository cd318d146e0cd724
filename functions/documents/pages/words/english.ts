import { counting } from './counting.ts'
import type { Words } from './words.ts'

const { minutes, percent, day, counted } = counting('en-GB')

export const english: Words = {
  brand: 'Takwin',
  portal: 'Takwin, the training portal for associations',
  skip: 'Skip to content',
  language: 'Language',
  privacy: 'Free and open to everyone. These pages set no cookies and track no one.',
  minutes,
  percent,
  day,
  lessons: counted({ one: '# lesson', other: '# lessons' }),
  questions: counted({ one: '# question', other: '# questions' }),
  start: {
    button: 'Start on Telegram',
    whatsapp: 'Start on WhatsApp',
    phones: 'Try it on the simulated phones',
    scan: 'Scan to open it on a phone',
    orFind: 'or search Telegram for',
    soon: 'The doors open soon.',
  },
  home: {
    heading: 'Training for your association, within reach of your phone',
    lead: 'Short, free courses inside a chat: one idea and one question at a time. Then an exam, and a certificate that anyone can check.',
    audience:
      'For those who run an association and those who only dream of one. No registration number is asked for.',
    courses: 'The courses',
    soon: 'The first courses are being prepared.',
    how: 'How it works',
    steps: [
      {
        title: 'Open the chat',
        text: 'Your messaging app is enough, with no password to remember. Choose Arabic, French or English.',
      },
      { title: 'Learn a little at a time', text: 'Five minutes a lesson. Answer, and find out why at once.' },
      {
        title: 'Go at your own pace',
        text: 'Stop whenever you like and go on from the same place. If you wish, we remind you at an hour that suits you.',
      },
      { title: 'Pass the exam', text: 'Your certificate arrives in the chat, in the name you chose.' },
    ],
  },
  check: {
    heading: 'Check a certificate',
    explain: 'Has someone shown you one of our certificates? Type its number, or scan its QR code.',
    label: 'Certificate number',
    button: 'Check',
  },
  course: {
    all: 'All courses',
    objectives: 'What you will be able to do',
    lessons: 'Lesson by lesson',
    competencies: 'The competencies you will gain',
    level: { awareness: 'Awareness', practice: 'Practice', mastery: 'Mastery' },
    exam: 'The exam',
    examined: (questions, passMark) =>
      `After the last lesson comes an exam of ${questions}, in the chat. You pass with at least ${passMark} of the answers right.`,
    retry: 'If you do not pass, you can try again, with other questions first.',
    certified: 'Once you pass, you receive a certificate that anyone can check on this site.',
    duration: 'Duration',
    sector: 'Sector',
    contents: 'Contents',
    version: 'Version',
    sources: 'Sources',
  },
  certificate: {
    title: 'Certificate',
    awardedTo: 'Certificate awarded to',
    forPassing: 'for passing the online assessment of the course',
    valid: { heading: 'This certificate is valid', text: 'We issued it and have not revoked it.' },
    revoked: {
      heading: 'This certificate has been revoked',
      text: 'We did issue it, but it is no longer valid.',
      on: 'Revoked on',
      reason: 'Reason',
    },
    withdrawn: {
      heading: 'This certificate has been withdrawn',
      text: 'We did issue it; its holder has since asked for their personal data to be erased. Only its number is left, and it no longer attests to anything.',
    },
    competencies: 'Competencies assessed',
    assessment: 'The assessment and the certificate',
    right: 'Right answers',
    rightOf: (right, asked) => `${right} out of ${asked}`,
    passMark: 'Pass mark',
    version: 'Course version',
    duration: 'Course duration',
    issued: 'Issued on',
    issuer: 'Issued by',
    number: 'Certificate number',
    address: 'Check it at',
    download: 'Download the certificate (PDF)',
  },
  review: {
    title: 'Review',
    several: 'Several answers are right: tick them all, then press “Answer”.',
    answer: 'Answer',
    pick: 'Please choose an answer first.',
    already: (answer) => `You have answered this one. The right choice: “${answer}”.`,
    idea: 'Read the idea again',
    done: 'That is all for now. Thank you for taking the time.',
    waiting: {
      heading: 'Your course is waiting for you',
      text: 'Go on from where you stopped: everything you have done is kept.',
    },
    onwards: 'Go on in the chat',
    telegram: 'Telegram',
    whatsapp: 'WhatsApp',
    reminders: 'Reminders',
    pause: 'Pause reminders for a month',
    stop: 'Stop reminders for good',
    paused: {
      heading: 'Reminders are paused for a month',
      text: 'As you wish: we will remind you of nothing before a month has passed. You can go on learning whenever you like.',
    },
    stopped: {
      heading: 'Reminders are off',
      text: 'As you wish: we will remind you of nothing any more. You can turn them on again in the chat.',
    },
  },
  notFound: {
    link: {
      heading: 'This link no longer works',
      text: 'The links in our text messages last thirty days. If you are learning with us, everything you have done is kept: go on in the chat.',
    },
    certificate: {
      heading: 'We found no certificate with this number',
      text: 'Perhaps a character slipped in or out. Compare the number with the one on the certificate, and try again.',
    },
    page: {
      heading: 'This page does not exist',
      text: 'Perhaps its address has changed, or a letter is missing. Everything can be reached from the home page.',
    },
  },
  problem: {
    heading: 'Something went wrong on our side',
    text: 'It is no fault of yours, and we know of it. Please try again in a few minutes; your lessons in the chat are safe.',
    again: 'Try again',
  },
  toHome: 'To the home page',
}
