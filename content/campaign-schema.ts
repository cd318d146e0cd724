/** What a campaign's file says. */
import * as z from 'zod/mini'
import { campaignName, newsChannels, stages } from './campaign.ts'
import { type nearQuestions, optionsOf } from './profile.ts'
import { languages } from './schema.ts'

const listOf = <T extends string>(values: readonly [T, ...T[]]) =>
  z.optional(z.array(z.enum(values)).check(z.minLength(1)))

const idsOf = (question: (typeof nearQuestions)[number]) =>
  Object.keys(optionsOf(question)) as [string, ...string[]]

const segmentSchema = z.strictObject({
  languages: listOf(languages),
  channels: listOf(newsChannels),
  /** Who told so about themselves, and has agreed to be chosen by it: ids as in the open figures. */
  regions: listOf(idsOf('region')),
  fields: listOf(idsOf('field')),
  roles: listOf(idsOf('role')),
  /** In which course, if not in any. */
  course: z.optional(z.string()),
  stage: z.optional(z.enum(stages)),
})
export type Segment = z.infer<typeof segmentSchema>

const text = z.string().check(z.minLength(1))

/** `<name>.yaml`. */
export const campaignSchema = z.strictObject({
  /** Who gets it; whatever is left out, everybody. */
  to: z.optional(segmentSchema),
  words: z.strictObject({ ar: text, fr: text, en: text }),
  /** Below the words. */
  link: z.optional(z.url({ protocol: /^https$/, error: 'a whole web address that begins with https://' })),
  /** That one tap begins. */
  course: z.optional(z.string()),
  /**
   * What is sent on WhatsApp to somebody who has not written there for a day: an approved template of the account whose
   * name begins with `takwin-news-<template>-<language>-`. Without one, they get nothing.
   */
  template: z.optional(
    z.string().check(z.regex(campaignName, 'small letters, digits and single hyphens'), z.maxLength(40)),
  ),
})
export type Campaign = z.infer<typeof campaignSchema>
