/** What a campaign is: news to those learners who have agreed to news. */
import type { Campaign } from './campaign-schema.ts'
import type { Language } from './schema.ts'

/** News goes into chats: by SMS nobody could answer that they want no more of it. */
export const newsChannels = ['telegram', 'whatsapp'] as const

/** How far somebody is in a course: in none of it, in its lessons, through them, or certified. At one of them at a time. */
export const stages = ['not-begun', 'begun', 'finished', 'certified'] as const
export type Stage = (typeof stages)[number]

export const campaignName = /^[a-z0-9]+(-[a-z0-9]+)*$/

/** As whoever speaks that language gets it. */
export const announcementIn = (language: Language, { words, link }: Campaign): string =>
  [words[language].trim(), link].filter((part) => part !== undefined).join('\n\n')
