/**
 * fast-check, with the same cases each time: what fails, fails again, and a change is not held up by what another did.
 * `SEED=2 npm test` meets others.
 */
import fc from 'fast-check'

fc.configureGlobal({ ...fc.readConfigureGlobal(), seed: Number(process.env.SEED ?? 1) })

export { fc }
