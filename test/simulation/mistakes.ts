/** Known mistakes, each with the row of the matrix in which it must be found: an oracle that finds none of them is worth nothing. */
import type { Mutant } from './sandboxes.ts'

export interface KnownMistake extends Mutant {
  /** What somebody might think right. */
  mistake: string
  row: string
  /** The invariants of which one at least is violated. */
  found: string[]
}

export const mistakes: KnownMistake[] = [
  {
    mistake: 'speak before commit',
    file: 'functions/aws/answer.ts',
    from: 'const stored =',
    to: 'for (const effect of turn.effects) await carryOut(effect, inbound, turn.learner)\n    const stored =',
    row: 'channels',
    found: ['I4 repeatsTheSame', 'I4 isUnaskedOnce', 'I4 isAnswered'],
  },
  {
    mistake: 'store without a condition on the version',
    file: 'functions/aws/learners.ts',
    from: "first ? 'attribute_not_exists(version)' : 'version = :before'",
    to: "first ? 'attribute_not_exists(nothing)' : ':before = :before'",
    row: 'channels',
    found: ['I3 isOneChain'],
  },
  {
    mistake: 'a repeated inbound says nothing',
    file: 'bots/engine/converse.ts',
    from: 'effects: repeated.effects }',
    to: 'effects: [] }',
    row: 'crash',
    found: ['I4 isAnswered'],
  },
  {
    mistake: 'an inbound is not looked for among the last ones',
    file: 'bots/engine/converse.ts',
    from: 'if (known?.ring.includes(inbound.id))',
    to: 'if (known?.ring.includes(inbound.id) && false)',
    row: 'duplicates',
    found: ['I2 countsOnce'],
  },
  {
    mistake: 'remind at whatever hour the queue has come to it',
    file: 'functions/aws/unasked.ts',
    from: "if (inbound.kind === 'came-due' && !(await isDecent(now)))",
    to: "if (inbound.kind === 'came-due' && !(await isDecent(now)) && false)",
    row: 'reminded',
    found: ['I6 isDecent'],
  },
  {
    mistake: 'draw a new number for each try',
    file: 'functions/aws/claims.ts',
    from: 'return (await findRow(id))?.certificate',
    to: 'return fresh.certificate',
    row: 'signer',
    found: ['I5 isOneCertificate'],
  },
  {
    mistake: 'write a file over the one that is there',
    file: 'functions/aws/certificate-files.ts',
    from: "IfNoneMatch: '*'",
    to: '',
    row: 'signer',
    found: ['I5 neverChanges'],
  },
  {
    mistake: 'answer 200 for what was not stored',
    file: 'functions/telegram-webhook.ts',
    from: 'return { statusCode: 503 }',
    to: 'return { statusCode: 200 }',
    row: 'closed',
    found: ['I1 isStored'],
  },
  {
    mistake: 'take what failed for done',
    file: 'functions/take-turn.ts',
    from: 'throw failure',
    to: 'return',
    row: 'down',
    found: ['I1 isApplied', 'I4 isAnswered'],
  },
  {
    mistake: 'never look for what Twilio has lost',
    file: 'functions/sweep-inbound.ts',
    from: 'await hearing()',
    to: '[] as string[]',
    row: 'lost',
    found: ['I1 isStored'],
  },
  {
    mistake: 'forget which messages have come',
    file: 'functions/twilio-webhook.ts',
    from: 'if (seen) return taken',
    to: '',
    row: 'replayed',
    found: ['I2 countsOnce', 'I2 isInOrder'],
  },
  {
    mistake: 'take for new whatever the door could not look up',
    file: 'functions/aws/answer.ts',
    from: 'if (letter.sid && (await isReplayed',
    to: 'if (letter.sid && false && (await isReplayed',
    row: 'replayed',
    found: ['I2 countsOnce', 'I2 isInOrder'],
  },
  {
    mistake: 'tell no other function that a vendor asks us to wait',
    file: 'functions/aws/paces.ts',
    from: 'outcome.everybody) await hold',
    to: 'outcome.everybody && false) await hold',
    row: 'storm',
    found: ['I10 waitsForVendors'],
  },
  {
    mistake: 'say what nobody has asked for without a claim',
    file: 'functions/aws/unasked.ts',
    from: 'if (!(await claimOnce(claim))) return',
    to: '',
    row: 'sweepers',
    found: ['I4 isUnaskedOnce'],
  },
  {
    mistake: 'take no last look before it leaves',
    file: 'functions/aws/unasked.ts',
    from: 'const isWelcome = (await isTheLast(inbound, learner))',
    to: 'const isWelcome = true',
    row: 'stop',
    found: ['I6 isWelcome'],
  },
  {
    mistake: 'log what was said',
    file: 'functions/aws/speak.ts',
    from: "log.info('said', { channel: to.channel })",
    to: "log.info('said', { channel: to.channel, to: to.address })",
    row: 'nothing',
    found: ['I7 tellsNothing'],
  },
]
