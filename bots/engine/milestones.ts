/** How far somebody has come in the course of an in-person session, one after the other. */
export const milestones = ['came', 'began', 'finished', 'certified'] as const
export type Milestone = (typeof milestones)[number]
