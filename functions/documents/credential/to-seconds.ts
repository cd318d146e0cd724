/** An instant as proofs and credentials write it: `2026-11-20T09:30:00Z`. */
export const toSeconds = (at: string): string => `${new Date(at).toISOString().slice(0, 19)}Z`
