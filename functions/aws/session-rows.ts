/** For how long rows of the sessions stay: from when a session ends, or somebody comes to it. */
export const keptSeconds = 2 * 366 * 24 * 3600
