/** What a tap or some words mean at the place where the learner is, and where that leads. */
import { asideChoices, here, obey } from './commands.ts'
import { answerWords, commandWords, fold, placesNamed } from './hearing.ts'
import type { Move, Scene } from './room.ts'
import { roomOf } from './rooms.ts'

const daySeconds = 24 * 3600

/** What a choice must carry to answer the bubble of this step. */
export const token = (step: number): string => step.toString(36)

/** A tap: a command, or `token.choice`; a stale one changes nothing. */
export function understandChoice(choice: string, scene: Scene): Move {
  const { learner } = scene
  if (choice.startsWith('/')) return obey(choice, scene)
  const [step, chosen = ''] = choice.split('.')
  const { choices, answer } = standIn(scene)
  if (step !== token(learner.step) || !choices.includes(chosen))
    return { learner: here(learner), note: 'stale' }
  return answer([chosen])
}

/** Words: a command, a choice by its number, letter, label or a word for it, or something that the room reads. */
export function understandWords(text: string, scene: Scene): Move {
  const { learner, now } = scene
  const command = slashCommand(text)
  if (command) return obey(command, scene)

  const folded = fold(text)
  const spoken = commandWords.get(folded)
  if (scene.unseen) return spoken ? obey(spoken, scene) : { learner: here(learner), note: 'stale' }

  const { choices, labels, several, answer, read } = standIn(scene)
  const { aside } = learner
  const chosen =
    (aside ? chosenBeside(folded, asideChoices(aside, learner)) : chosenByWords(folded, choices, several)) ??
    chosenByLabel(folded, choices, labels())
  if (chosen) {
    const [first = ''] = chosen
    return first.startsWith('/') ? obey(first, scene) : answer(chosen)
  }
  if (spoken) return obey(spoken, scene)
  if (read && !aside) return read(text)
  const silent = now - learner.lastTurn.at > daySeconds
  return { learner: here(learner), note: silent ? 'back' : 'pick' }
}

/** The first words of somebody new; a link may stand in them. */
export function understandFirstWords(text: string, scene: Scene): Move {
  const command = slashCommand(text)
  return command ? obey(command, scene) : { learner: scene.learner }
}

/** `/start@bot  word ` → `/start word` */
function slashCommand(text: string): string | undefined {
  const [, name, word] = /^\s*(\/\w+)(?:@\w+)?(?:\s+(\S+))?\s*$/.exec(text.slice(0, 256)) ?? []
  return name && (word ? `${name.toLowerCase()} ${word}` : name.toLowerCase())
}

/** A bare yes stands for the choice that says it, a bare no for going on. */
function chosenBeside(folded: string, offered: string[]): string[] | undefined {
  const word = answerWords.get(folded)
  const meant = offered.find((choice) => choice === (word === 'no' ? '/continue' : `/forget ${word}`))
  return meant === undefined ? chosenByWords(folded, offered, false) : [meant]
}

function chosenByWords(folded: string, offered: string[], several: boolean): string[] | undefined {
  const word = answerWords.get(folded)
  if (word && offered.includes(word)) return [word]
  const named = placesNamed(folded, several).map((place) => offered[place - 1])
  const known = named.filter((choice) => choice !== undefined)
  return known.length > 0 && known.length === named.length ? known : undefined
}

function chosenByLabel(folded: string, choices: string[], labels: string[]): string[] | undefined {
  const choice = choices[labels.findIndex((label) => label !== '' && fold(label) === folded)]
  return choice === undefined ? undefined : [choice]
}

/** The room that the learner is in, with the learner's place and scene filled in. */
function standIn(scene: Scene) {
  const { place } = scene.learner
  const room = roomOf(place)
  const scenery = { ...scene, learner: here(scene.learner) }
  return {
    choices: room?.choices(place, scene) ?? [],
    labels: () => room?.labels?.(place, scene) ?? [],
    several: room?.several?.(place, scene) ?? false,
    answer: (chosen: string[]): Move => room?.choose(place, chosen, scenery) ?? { learner: scene.learner },
    read:
      room?.read && ((text: string): Move => room.read?.(place, text, scenery) ?? { learner: scene.learner }),
  }
}
