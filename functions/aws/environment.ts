/** The only door to the environment. */

/** A variable that the infrastructure lends; without it the function must not run. */
export function variable(name: string): string {
  const value = process.env[name]
  if (value === undefined || value === '') throw new Error(`the environment lacks ${name}`)
  return value
}

/** A variable that an operator may leave empty. */
export const optional = (name: string): string | undefined => process.env[name] || undefined

/** Where a folder is that the infrastructure ships beside the function's code. */
export const shipped = (folder: string): string => `${variable('LAMBDA_TASK_ROOT')}/${folder}`
