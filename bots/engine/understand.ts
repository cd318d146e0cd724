/** What a tap or some words mean at the place where the learner is, and where that leads. */
import { aidTitle } from './aids.ts'
import { ask, foundLabel, isFound, isQuestion } from './asking.ts'
import { asideChoices, obey } from './commands.ts'
import { following, useIn } from './following.ts'
import { answerWords, commandWords, courtesyIn, fold, placesNamed, signIn, starsIn } from './hearing.ts'
import { isWish } from './heeding.ts'
import { heldLabel } from './holding.ts'
import { type Aside, asides, type Learner } from './learner.ts'
import { call, personNamed } from './people.ts'
import { here, type Move, type Scene } from './room.ts'
import { stand } from './rooms.ts'
import type { Say } from './say.ts'
import { goalLabel } from './suggesting.ts'
import { questionLabel } from './telling.ts'
import { askAgain, asksForVoice, choicesOf, hear, rating } from './voicing.ts'
import { lastSaidAt, spokeAt } from './whereabouts.ts'

const daySeconds = 24 * 3600
/** Shown until something of them is chosen: words that are not understood do not leave them. */
const lists: Aside[] = ['people', 'reminder-days']

/** What a choice must carry to answer the bubble of this step. */
export const token = (step: number): string => step.toString(36)

/** A tap: a command, or `token.choice`; a stale one changes nothing. */
export function understandChoice(choice: string, scene: Scene): Move {
  const { learner } = scene
  if (choice.startsWith('/')) return obey(choice, scene)
  const [step, chosen = ''] = choice.split('.')
  const standing = stand({ ...scene, learner: here(learner) })
  if (step !== token(learner.step) || !standing?.choices.includes(chosen))
    return { learner: here(learner), note: 'stale' }
  return standing.answer([chosen])
}

/** Words: a command, a choice by its number, letter, label or a word for it, or something that the room reads. */
export function understandWords(text: string, scene: Scene): Move {
  const { learner, now } = scene
  const command = slashCommand(text)
  if (command) return obey(command, scene)

  const asked = lastSaidAt(learner, scene.from)
  const stars = asked?.choices.includes(rating) ? starsIn(text) : undefined
  const folded = stars ?? signIn(text) ?? fold(text)
  const spoken = commandWords.get(folded)
  const courtesy = courtesyIn(text)
  if (scene.unseen || !isShown(asked, learner))
    return spoken ? obey(spoken, scene) : { learner: here(learner), note: courtesy ?? 'stale' }

  const standing = stand({ ...scene, learner: here(learner) })
  if (!standing) return { learner }
  const wish = answerWords.get(folded) === 'yes' ? asked?.choices.find(isWish) : undefined
  if (wish && !standing.choices.includes('yes')) return obey(wish, scene)
  const { choices, labels, several, isName, answer, read } = standing
  const { aside } = learner
  // As they stood there: what is due changes with time, and what can be heard with each publication.
  const isAsked = asked?.what === (aside ?? standing.show().what) && asked.step === learner.step
  const own = !aside && offersItsOwn(asked)
  const offered = isAsked || own ? choicesOf(asked) : aside ? asideChoices(aside, learner, now) : choices
  const isChoice = (choice: string) => choice.startsWith('/') || choices.includes(choice)
  const isNamed = !aside && isName && !/^\d+$/.test(folded)
  const byWords = [offered, choices].map((each) => chosenByWords(folded, each, several, isNamed))
  const chosen =
    (aside || own ? chosenBeside(folded, offered, scene) : byWords.find((some) => some?.every(isChoice))) ??
    chosenByLabel(folded, choices, labels())
  if (chosen) {
    const [first = ''] = chosen
    return first.startsWith('/') ? obey(first, scene) : answer(chosen)
  }
  if (spoken) return obey(spoken, scene)
  if (own && asksForVoice(asked))
    return courtesy || folded === '' ? askAgain(asked, courtesy ?? 'pick', scene) : hear(asked, scene)
  if (aside === 'calling') return call(text, scene)
  const made = aside ? undefined : read(text)
  if (made) return made
  if (!courtesy && learner.consent && (aside === 'asking' || isQuestion(text))) return ask(text, scene)
  const silent = now - spokeAt(learner, scene.from) > daySeconds
  if (silent) return { learner: here(learner), note: 'back' }
  if (courtesy) return { learner: aside ? learner : here(learner), note: courtesy }
  return { learner: aside && lists.includes(aside) ? learner : here(learner), note: 'pick' }
}

/** The first words of somebody new; a link may stand in them. */
export function understandFirstWords(text: string, scene: Scene): Move {
  const command = slashCommand(text)
  return command ? obey(command, scene) : { learner: scene.learner }
}

/** `/start@bot  word ` → `/start word`; of `/ask`, `/suggest` and `/association`, all that follows. */
function slashCommand(text: string): string | undefined {
  const [, asked, words] = /^\s*(\/ask|\/suggest|\/association)(?:@\w+)?\s+(\S.*)$/is.exec(text) ?? []
  if (asked && words) return `${asked.toLowerCase()} ${words.trimEnd()}`
  const [, name, word] = /^\s*(\/\w+)(?:@\w+)?(?:\s+(\S+))?\s*$/.exec(text.slice(0, 256)) ?? []
  return name && (word ? `${name.toLowerCase()} ${word}` : name.toLowerCase())
}

const ownChoices: Say['what'][] = [
  'goals',
  'suggestion',
  'aid',
  'aids',
  'which-certificate',
  'held',
  'withdrawing',
  'correctable-from',
  'profile',
  'nearby',
  'page',
  'page-opening',
  'page-links',
  'page-closing',
  'page-membership',
  'page-none',
  'page-naming',
  'page-attesting',
  'page-attested',
  'page-joining',
  'commenting',
  'proposing',
  'explaining',
  'following',
  'follow-offer',
  'news-near',
]

/** Its choices are its own, and none of the learner's place. */
const offersItsOwn = (said: Say | undefined): said is Say =>
  isFound(said) || (said !== undefined && (ownChoices.includes(said.what) || said.choices.includes(rating)))

/** Of somebody at several addresses, each is answered about what was said there: the rest they may not have read. */
function isShown(asked: Say | undefined, learner: Learner): boolean {
  if (!learner.elsewhere) return true
  if (asked?.step !== learner.step) return false
  return learner.aside ? asked.what === learner.aside : !asides.some((aside) => aside === asked.what)
}

/** What can be done with the certificate of a course. */
const aboutOne = /^(\/(?:share|correct|withdraw)) \S+$/
const takesBack = (choice: string) => /^\/withdraw \S+ yes$/.test(choice)

/** To come onto a page, to be named there, to open or close one, to have what stands there attested. */
const agreesToPage = (choice: string) =>
  /^\/association (?:join \d+|named|(?:open|close|attest) yes)$/.test(choice)

/** That the course was of use, or was not. */
const says = (word: string) => (choice: string) =>
  useIn(choice)?.question === 'used' && useIn(choice)?.answer === word

/** A bare yes stands for the choice that says it, a bare no for the one that declines, or for going on. */
function chosenBeside(folded: string, offered: string[], scene: Scene): string[] | undefined {
  const { learner, catalogue } = scene
  const person = learner.aside === 'people' && personNamed(folded, learner)
  if (person && offered.includes(person)) return [person]
  const word = answerWords.get(folded)
  // To what has been agreed already: it is good as it is.
  const yes =
    offered.includes('/reminders off') || offered.includes('/news off')
      ? ['/continue']
      : [
          '/forget yes',
          '/review',
          '/reminders morning',
          '/news yes',
          '/news near',
          '/follow yes',
          ...offered.filter(agreesToPage),
          ...offered.filter(says('yes')),
          ...offered.filter(takesBack),
        ]
  const meanings: Record<string, string[]> = {
    yes,
    no: [
      '/reminders no',
      '/news no',
      '/follow no',
      '/association unnamed',
      following,
      ...offered.filter(says('no')),
      '/continue',
      '/association',
    ],
    done: ['/reminders'],
    first: ['/people 1'],
    new: ['/people new'],
  }
  const command = commandWords.get(folded)
  const meant =
    (meanings[word ?? ''] ?? [`/reminders ${word}`]).find((choice) => offered.includes(choice)) ??
    offered.find((choice) => command && aboutOne.exec(choice)?.[1] === command)
  if (meant !== undefined) return [meant]
  const titles = offered.map(
    (choice) =>
      [foundLabel, goalLabel, aidTitle, heldLabel, questionLabel]
        .map((label) => label(choice, catalogue, learner.language))
        .find(Boolean) ?? '',
  )
  return chosenByWords(folded, offered, false) ?? chosenByLabel(folded, offered, titles)
}

function chosenByWords(
  folded: string,
  offered: string[],
  several: boolean,
  isNamed = false,
): string[] | undefined {
  const word = answerWords.get(folded)
  if (word && offered.includes(word)) return [word]
  if (isNamed) return undefined
  const named = placesNamed(folded, several).map((place) => offered[place - 1])
  const known = named.filter((choice) => choice !== undefined)
  return known.length > 0 && known.length === named.length ? known : undefined
}

function chosenByLabel(folded: string, choices: string[], labels: string[]): string[] | undefined {
  const choice = choices[labels.findIndex((label) => label !== '' && fold(label) === folded)]
  return choice === undefined ? undefined : [choice]
}
